using System.Globalization;
using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>The number that stands before the people of a phrase.</summary>
internal static class RecipientCount
{
    public static int? Of(Document doc, ActorMention actor, FrameLexicon lexicon)
    {
        for (var i = Math.Max(0, actor.Tokens.Start - 1); i < actor.Tokens.End && i < doc.Tokens.Count; i++)
        {
            ref readonly var word = ref doc.Words[i];
            if (word.Dep is not Dep.Nummod || word.Head != actor.Head) continue;
            if (Number(word.Norm, lexicon) is not { } number) continue;
            // "thirty-two" is three words
            return number < 10 && i > 1 && doc.Words[i - 1].Norm is "-" && Number(doc.Words[i - 2].Norm, lexicon) is { } tens and >= 20 and < 100 ? tens + number : number;
        }
        return null;
    }

    private static int? Number(string norm, FrameLexicon lexicon)
    {
        if (lexicon.Numbers.TryGetValue(norm, out var number)) return number;
        return int.TryParse(norm, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) ? number : null;
    }
}
