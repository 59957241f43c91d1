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
            if (lexicon.Numbers.TryGetValue(word.Norm, out var number)) return number;
            if (int.TryParse(word.Norm, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number)) return number;
        }
        return null;
    }
}
