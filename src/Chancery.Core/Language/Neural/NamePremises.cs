using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>A name with a genitive mark that possesses nothing is a house of business, mark and all: "dinner at Kenneally's".</summary>
internal static class NamePremises
{
    private const string Mark = "POS", Of = "of";

    /// <param name="doc">The document, with tags, tree and for each word the place of its name in the list.</param>
    /// <param name="found">Its names in text order.</param>
    /// <param name="better">Gets such houses, in text order.</param>
    public static void Find(Document doc, List<EntityMention> found, List<EntityMention> better)
    {
        for (var mark = 1; mark < doc.Words.Length; mark++)
        {
            if (doc.Words[mark].Xpos != Mark || doc.Words[mark].Norm[^1] != 's' || doc.Words[mark].Entity >= 0 || !PossessesNothing(doc, mark)) continue;
            if (doc.Words[mark - 1].Entity is not (>= 0 and var at)) better.Add(new EntityMention(new TokenRange(mark - 1, mark + 1), EntityKind.Facility));
            else if (House(doc, found[at]) is not EntityKind.None and var kind) better.Add(new EntityMention(new TokenRange(found[at].Tokens.Start, mark + 1), kind));
        }
    }

    /// <summary>Not "a friend of Ada's", and no country.</summary>
    private static EntityKind House(Document doc, EntityMention name)
    {
        if (name.Tokens.Start > 0 && doc.Words[name.Tokens.Start - 1].Norm == Of) return EntityKind.None;
        return name.Kind switch
        {
            EntityKind.Person or EntityKind.Facility => EntityKind.Facility,
            EntityKind.Organization => EntityKind.Organization,
            _ => EntityKind.None,
        };
    }

    private static bool PossessesNothing(Document doc, int mark)
    {
        ref readonly var token = ref doc.Words[mark];
        if (doc.Words[mark - 1].Upos != Upos.Propn || doc.Words[mark - 1].Sentence != token.Sentence) return false;
        if (token.Head < 0 || token.Head >= mark || doc.Words[token.Head].Dep is Dep.NmodPoss or Dep.Compound) return false;
        return mark + 1 >= doc.Words.Length || doc.Words[mark + 1].Sentence != token.Sentence || doc.Words[mark + 1].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num);
    }
}
