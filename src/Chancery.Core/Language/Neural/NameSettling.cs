using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// Puts right what the networks' names get wrong as a family: the kind that the last word or the packs tell, two places that stand side by side
/// ("San Rafael CA", "Lawrence, KS"), signs that name nobody ("DVD").
/// </summary>
internal sealed class NameSettling(PhraseTable phrases, NameWords words)
{
    private const int Places = 1 << (int)PhraseKind.Country | 1 << (int)PhraseKind.Division | 1 << (int)PhraseKind.LargeTown | 1 << (int)PhraseKind.Town | 1 << (int)PhraseKind.Area;
    private const int Towns = 1 << (int)PhraseKind.LargeTown | 1 << (int)PhraseKind.Town;
    private const int Wider = 1 << (int)PhraseKind.Country | 1 << (int)PhraseKind.Division;

    /// <summary>Gives the document the names that were found, put right.</summary>
    public void Settle(Document doc, List<EntityMention> found)
    {
        foreach (var name in found) Settle(doc, name);
    }

    private void Settle(Document doc, EntityMention name)
    {
        // one word is known or not, and nothing follows from it but that no country is a building
        var known = name.Tokens.Length > 1 || name.Kind is EntityKind.Facility ? phrases.KindsOf(doc, name.Tokens) : 0;
        var cut = name.Kind == EntityKind.Location && known == 0 ? Cut(doc, name.Tokens) : 0;
        if (cut > 0)
        {
            var comma = doc.TextOf(cut - 1) is ",";
            if (comma) doc.Words[cut - 1].Entity = -1;
            Add(doc, name with { Tokens = new TokenRange(name.Tokens.Start, comma ? cut - 1 : cut) });
            Add(doc, name with { Tokens = new TokenRange(cut, name.Tokens.End) });
            return;
        }
        if (name.Tokens.Length == 1 && name.Kind is EntityKind.Organization or EntityKind.Person or EntityKind.Location && words.Has(NameList.CommonSigns, doc.TextOf(name.Tokens.Start)))
        {
            doc.Words[name.Tokens.Start].Entity = -1;
            return;
        }
        var whole = name.Kind is EntityKind.Organization ? WithForm(doc, name.Tokens) : name.Tokens;
        Add(doc, new EntityMention(whole, Kind(doc, name, known)));
    }

    /// <summary>A firm with the legal form that stands behind it and a comma.</summary>
    private TokenRange WithForm(Document doc, TokenRange tokens)
    {
        var form = tokens.End + 1;
        var has = form < doc.Words.Length && doc.Words[form].Sentence == doc.Words[tokens.Start].Sentence && doc.Words[form].Entity < 0
            && doc.TextOf(tokens.End) is "," && words.Has(NameList.LegalForms, doc.TextOf(form));
        return has ? new TokenRange(tokens.Start, form + 1) : tokens;
    }

    private static void Add(Document doc, EntityMention name)
    {
        for (var i = name.Tokens.Start; i < name.Tokens.End; i++) doc.Words[i].Entity = doc.Entities.Count;
        doc.Entities.Add(name);
    }

    private EntityKind Kind(Document doc, EntityMention name, int known)
    {
        if (name.Kind is EntityKind.Facility && (known & 1 << (int)PhraseKind.Country) != 0) return EntityKind.Location;
        if (name.Tokens.Length < 2 || name.Kind is EntityKind.Date or EntityKind.Money) return name.Kind;
        if (known == 1 << (int)PhraseKind.Organisation) return EntityKind.Organization;
        if (name.Kind is EntityKind.Norp) return name.Kind;
        if (name.Kind is EntityKind.Organization && known != 0 && (known & ~Places) == 0) return EntityKind.Location;
        return known == 0 && words.Head(doc.TextOf(name.Tokens.End - 1)) is not EntityKind.None and var kind ? kind : name.Kind;
    }

    /// <summary>Where the wider place begins that stands behind a town, with a comma only where it is the sign of a division; 0 for one name.</summary>
    private int Cut(Document doc, TokenRange tokens)
    {
        if (tokens.Length > 2 && doc.TextOf(tokens.End - 2) is "," && words.Has(NameList.Divisions, doc.TextOf(tokens.End - 1))) return tokens.End - 1;
        for (var cut = tokens.Start + 1; cut < tokens.End; cut++)
        {
            var wide = new TokenRange(cut, tokens.End);
            var wider = (phrases.KindsOf(doc, wide) & Wider) != 0 || (wide.Length == 1 && words.Has(NameList.Divisions, doc.TextOf(cut)));
            if (!wider || (phrases.KindsOf(doc, new TokenRange(tokens.Start, cut)) & Towns) == 0) continue;
            if ((cut - tokens.Start == 1 && words.Has(NameList.Parts, doc.TextOf(tokens.Start))) || (wide.Length == 1 && words.Has(NameList.Parts, doc.TextOf(cut)))) continue;
            return cut;
        }
        return 0;
    }
}
