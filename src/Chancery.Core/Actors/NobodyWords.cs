using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Role words that name nobody where they stand: a direction, an idea.</summary>
internal static class NobodyWords
{
    private static readonly string[] Many = ["all", "every", "several", "many", "three", "four", "five"];

    public static bool Hold(Document doc, ActorWords words, Draft draft) =>
        draft is { Role: { } role, HasName: false, Holder: null, Known: null } && draft.Start > 0 && doc.Words[draft.Start - 1].Sentence == draft.Sentence
        && (words.Directions.Contains(role.Name) ? IsDirection(doc, draft) : words.Ideas.Contains(role.Name) && IsIdea(doc, draft));

    /// <summary>"Came under fire from three sides" says where from, not who.</summary>
    private static bool IsDirection(Document doc, Draft draft)
    {
        if (doc.Words[draft.Start - 1].Norm is not ("from" or "on")) return false;
        for (var i = draft.Start; i < draft.End; i++)
        {
            if (Array.IndexOf(Many, doc.Words[i].Norm) >= 0) return true;
        }
        return false;
    }

    /// <summary>"Brought to justice": a bare noun behind a preposition or a verb is no judge.</summary>
    private static bool IsIdea(Document doc, Draft draft) =>
        draft.End == draft.Start + 1 && doc.Words[draft.Head] is { Xpos: "NN", Upos: Upos.Noun } && doc.Words[draft.Start - 1].Upos is Upos.Adp or Upos.Verb or Upos.Part;
}
