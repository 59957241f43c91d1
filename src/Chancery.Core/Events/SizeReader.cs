using System.Globalization;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Counts the dead, injured and arrested of an event's clause.</summary>
internal static class SizeReader
{
    private const int Largest = 100_000_000;

    public static EventSize? Read(Document doc, Sentence sentence, Reading reading, FrameLexicon lexicon, SlotReader slots)
    {
        int? dead = null, injured = null, arrested = null;
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (!IsNear(doc, slots, i, reading.Inner)) continue;
            foreach (var (field, words) in lexicon.Sizes)
            {
                if (!words.Holds(doc, i) || Count(doc, slots, lexicon, i) is not { } count) continue;
                if (field is "dead") dead ??= count;
                else if (field is "injured") injured ??= count;
                else if (field is "arrested") arrested ??= count;
            }
        }
        return dead is null && injured is null && arrested is null ? null : new EventSize(dead, injured, arrested);
    }

    /// <summary>The counted word is the trigger, stands below it, or is the predicate that the trigger stands below.</summary>
    private static bool IsNear(Document doc, SlotReader slots, int token, int trigger)
    {
        if (token == trigger || doc.Words[trigger].Head == token) return true;
        for (int at = token, climbed = 0; climbed < 4 && slots.Tree.Range.Contains(at); at = doc.Words[at].Head, climbed++)
        {
            if (at == trigger) return true;
        }
        return false;
    }

    private static int? Count(Document doc, SlotReader slots, FrameLexicon lexicon, int word)
    {
        if (doc.Words[word].Upos is not (Upos.Verb or Upos.Adj)) return Number(doc, slots, lexicon, word);
        var people = slots.Object(word, 0);
        if (people < 0) people = slots.Subject(word, 0);
        if (people < 0) return null;
        List<int> all = [];
        slots.Spread(people, all);
        int? sum = null;
        foreach (var head in all)
        {
            if (Number(doc, slots, lexicon, head) is { } number) sum = (sum ?? 0) + number;
        }
        return sum;
    }

    /// <summary>The number before a noun, the noun's own if it is one, 1 for a single person, or null.</summary>
    private static int? Number(Document doc, SlotReader slots, FrameLexicon lexicon, int head)
    {
        if (Parse(doc, lexicon, head) is { } own) return own;
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Nummod && Parse(doc, lexicon, child) is { } number) return number;
            if (doc.Words[child].Dep is Dep.Det && doc.Words[child].Norm is "no") return 0;
        }
        if (doc.Words[head].Xpos is not "NN" and not "NNP") return null;
        return doc.ActorAt(head) is { Kind: not Actors.ActorKind.Country and not Actors.ActorKind.Group } ? 1 : null;
    }

    private static int? Parse(Document doc, FrameLexicon lexicon, int token)
    {
        if (lexicon.Numbers.TryGetValue(doc.Words[token].Norm, out var word)) return word;
        Span<char> digits = stackalloc char[12];
        var length = 0;
        foreach (var c in doc.TextOf(token))
        {
            if (c is ',') continue;
            if (!char.IsAsciiDigit(c) || length == digits.Length) return null;
            digits[length++] = c;
        }
        return length > 0 && int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Largest ? number : null;
    }
}
