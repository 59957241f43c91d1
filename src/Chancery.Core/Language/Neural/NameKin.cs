using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// What the longer names of a document tell of its shorter ones: the letters that the words of an organisation or a place begin with name it ("CPA" where there is
/// a Coalition Provisional Authority), one word of a person's name, alone, is that person, the first word of a firm's that firm ("Kestrel" where there is a Kestrel
/// Holdings), and what follows "Hurricane" is a storm wherever it stands.
/// </summary>
internal sealed class NameKin(PhraseTable phrases, NameWords words, NameLetters letters)
{
    private const int LeastLetters = 3, MostLetters = 10, LeastPart = 3;
    private const int Places = 1 << (int)PhraseKind.Country | 1 << (int)PhraseKind.Division | 1 << (int)PhraseKind.LargeTown | 1 << (int)PhraseKind.People;

    /// <summary>Puts right the kinds of short names, and adds those that were not found, in text order.</summary>
    public void Complete(Document doc, List<EntityMention> found, Scratch scratch)
    {
        var kin = scratch.Kin;
        kin.Clear();
        Storms(doc, kin);
        foreach (var name in found) Learn(doc, name, kin);
        if (kin.Count == 0) return;
        var before = scratch.Found;
        before.Clear();
        before.AddRange(found);
        found.Clear();
        var next = 0;
        for (var token = 0; token < doc.Words.Length; token++)
        {
            if (next < before.Count && before[next].Tokens.Start == token)
            {
                var name = before[next++];
                found.Add(name.Tokens.Length == 1 && Kind(doc, token, kin) is { } better && Gives(doc, name, better) ? name with { Kind = better } : name);
                token = name.Tokens.End - 1;
            }
            else if (Kind(doc, token, kin) is { } missed && StandsAlone(doc, token))
            {
                found.Add(new EntityMention(new TokenRange(token, token + 1), missed));
            }
        }
    }

    private void Storms(Document doc, Dictionary<string, EntityKind> kin)
    {
        for (var token = 0; token + 1 < doc.Words.Length; token++)
        {
            ref readonly var storm = ref doc.Words[token];
            if (!char.IsUpper(doc.Text[storm.Span.Start]) || !words.Has(NameList.Storms, storm.Norm) || !ContainsSmall(doc.TextOf(token + 1))) continue;
            // not the National Hurricane Center
            if (doc.Words[token + 1].Upos == Upos.Propn && !IsProper(doc, token - 1, storm.Sentence) && !IsProper(doc, token + 2, storm.Sentence)) kin.TryAdd(doc.Words[token + 1].Norm, EntityKind.Event);
        }
    }

    private void Learn(Document doc, EntityMention name, Dictionary<string, EntityKind> kin)
    {
        if (name.Tokens.Length == 1 && name.Kind is EntityKind.Person && letters.IsWriter(doc, name.Tokens.Start)) Part(doc, name.Tokens.Start, kin);
        if (name.Tokens.Length < 2) return;
        if (name.Kind is EntityKind.Organization or EntityKind.Location or EntityKind.Facility) Letters(doc, name, kin);
        if (name.Kind is EntityKind.Organization && IsFirm(doc, name.Tokens)) Part(doc, name.Tokens.Start, kin, EntityKind.Organization, ~0);
        if (name.Kind is not EntityKind.Person || name.Tokens.Length > 4) return;
        Part(doc, name.Tokens.Start, kin);
        Part(doc, name.Tokens.End - 1, kin);
    }

    /// <summary>Its initials, without the small words between them.</summary>
    private void Letters(Document doc, EntityMention name, Dictionary<string, EntityKind> kin)
    {
        Span<char> initials = stackalloc char[MostLetters];
        var count = 0;
        for (var i = name.Tokens.Start; i < name.Tokens.End; i++)
        {
            var word = doc.TextOf(i);
            if (!char.IsUpper(word[0])) continue;
            if (count == MostLetters || (word.Length > 1 && word.Length < MostLetters && !ContainsSmall(word))) return;
            initials[count++] = word[0];
        }
        if (count >= LeastLetters && !words.Has(NameList.CommonSigns, initials[..count])) kin.TryAdd(Interner.Get(initials[..count]), name.Kind);
    }

    private bool IsFirm(Document doc, TokenRange tokens)
    {
        for (var i = tokens.Start + 1; i < tokens.End; i++)
        {
            var word = doc.TextOf(i);
            if (word is not "," && !words.Has(NameList.LegalForms, word) && !words.Has(NameList.Firms, word)) return false;
        }
        return true;
    }

    /// <summary>The word stands for the whole, unless the packs know it as something of these kinds.</summary>
    private void Part(Document doc, int token, Dictionary<string, EntityKind> kin, EntityKind kind = EntityKind.Person, int others = Places)
    {
        var word = doc.TextOf(token);
        if (word.Length < LeastPart || !char.IsUpper(word[0]) || !ContainsSmall(word) || (phrases.KindsOf(doc, new TokenRange(token, token + 1)) & others) != 0) return;
        kin.TryAdd(doc.Words[token].Norm, kind);
    }

    private static EntityKind? Kind(Document doc, int token, Dictionary<string, EntityKind> kin)
    {
        var word = doc.TextOf(token);
        if (word.Length < LeastPart || !char.IsUpper(word[0])) return null;
        if (ContainsSmall(word)) return kin.TryGetValue(doc.Words[token].Norm, out var person) ? person : null;
        return kin.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;
    }

    /// <summary>A people or a time stays one, and a person does where a firm has the name too.</summary>
    private static bool Gives(Document doc, EntityMention name, EntityKind better) =>
        name.Kind is not (EntityKind.Norp or EntityKind.Date or EntityKind.Money) && !(name.Kind is EntityKind.Person && better is EntityKind.Organization && ContainsSmall(doc.TextOf(name.Tokens.Start)));

    /// <summary>No part of a longer proper noun, and one by its tag, or what the tagger calls a word that it does not know; letters may be a common noun by it.</summary>
    private static bool StandsAlone(Document doc, int token)
    {
        ref readonly var word = ref doc.Words[token];
        return (word.Upos is Upos.Propn or Upos.Intj || word.Upos == Upos.Noun && !ContainsSmall(doc.TextOf(token))) && !IsProper(doc, token - 1, word.Sentence) && !IsProper(doc, token + 1, word.Sentence);
    }

    private static bool IsProper(Document doc, int token, int sentence) =>
        token >= 0 && token < doc.Words.Length && doc.Words[token].Sentence == sentence && (doc.Words[token].Upos == Upos.Propn || doc.Words[token].Entity >= 0 || doc.TextOf(token) is "-");

    private static bool ContainsSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c)) return true;
        }
        return false;
    }
}
