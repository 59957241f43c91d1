using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>A personal pronoun of a document, "he" as well as "his".</summary>
internal readonly record struct Pronoun(int Token, PronounKind Kind)
{
    public static List<Pronoun> In(Document doc, ActorWords words)
    {
        var found = new List<Pronoun>();
        for (var i = 0; i < doc.Words.Length; i++)
        {
            if (doc.Words[i].Upos is Upos.Pron && KindOf(doc.Words[i].Norm, words) is { } kind) found.Add(new Pronoun(i, kind));
        }
        return found;
    }

    public static PronounKind? KindOf(string norm, ActorWords words) =>
        words.He.Contains(norm) ? PronounKind.He : words.She.Contains(norm) ? PronounKind.She : words.It.Contains(norm) ? PronounKind.It : words.They.Contains(norm) ? PronounKind.They
        : words.I.Contains(norm) ? PronounKind.I : words.We.Contains(norm) ? PronounKind.We : words.You.Contains(norm) ? PronounKind.You : null;
}
