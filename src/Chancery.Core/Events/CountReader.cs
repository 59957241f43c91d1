using System.Globalization;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>How many a noun phrase says there are: "at least 40 people", "two dozen fighters", "between 20 and 30", "no soldiers". "Dozens" is no count.</summary>
internal sealed class CountReader(Document doc, SlotReader slots, FrameLexicon lexicon)
{
    private const int Largest = 100_000_000, MaximalClimb = 6, LongestPhrase = 12;

    /// <summary>The count of the phrase that a noun or a bare number heads; null where it tells none.</summary>
    public int? Of(int head)
    {
        var start = Start(head);
        if (IsNone(start, head)) return 0;
        if (FirstNumber(start, head + 1) is { } number) return number;
        if (doc.Words[head].Xpos is not ("NN" or "NNP" or "JJ" or "CD") || !IsSingular(head)) return null;
        return 1;
    }

    /// <summary>The number right behind a verb that the parser gave no object: "killed up to ten soldiers".</summary>
    public int? Behind(int verb)
    {
        var end = Math.Min(slots.Tree.Range.End, verb + LongestPhrase / 2);
        for (var i = verb + 1; i < end; i++)
        {
            if (At(i, end, out var after) is { } number) return after < slots.Tree.Range.End && doc.Words[after].Upos is Upos.Noun or Upos.Adj ? number : null;
            if (!lexicon.Hedges.Contains(doc.Words[i].Norm) && !(doc.Words[i].Norm is "at" && i + 1 < end && doc.Words[i + 1].Norm is "least" or "most")) return null;
        }
        return null;
    }

    /// <summary>The leftmost word of the phrase, as far as it reaches without a gap.</summary>
    private int Start(int head)
    {
        var start = head;
        while (start > slots.Tree.Range.Start && head - start < LongestPhrase && IsBelow(start - 1, head)) start--;
        return start;
    }

    private bool IsBelow(int token, int head)
    {
        for (var climbed = 0; climbed < MaximalClimb && slots.Tree.Range.Contains(token); climbed++)
        {
            if (token == head) return true;
            if (doc.Words[token].Upos is Upos.Verb) return false;
            token = doc.Words[token].Head;
        }
        return false;
    }

    /// <summary>"No soldiers", "nobody", "no one", "not a single man".</summary>
    private bool IsNone(int start, int head)
    {
        if (lexicon.Numbers.TryGetValue(doc.Words[head].Norm, out var own) && own == 0) return true;
        var negated = false;
        for (var i = start; i < head; i++)
        {
            if (doc.Words[i].Norm is "no" && doc.Words[i].Upos is Upos.Det) return true;
            negated |= doc.Words[i].Norm is "not";
            if (negated && doc.Words[i].Norm is "single" or "one") return true;
        }
        return false;
    }

    private int? FirstNumber(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (At(i, end, out var after) is not { } number) continue;
            // "a five-year-old boy" is one boy; "the 32-year-old" as well
            if (after + 1 < slots.Tree.Range.End && doc.Words[after].Norm is "-" && !lexicon.Numbers.ContainsKey(doc.Words[after + 1].Norm))
            {
                while (i + 1 < end && doc.Words[i + 1].Upos is not (Upos.Noun or Upos.Propn)) i++;
                continue;
            }
            return number;
        }
        return null;
    }

    /// <summary>A number that begins here: digits, a word, "twenty-one", "half a dozen", "two hundred", "3.5 million".</summary>
    private int? At(int token, int end, out int after)
    {
        after = token + 1;
        if (doc.Words[token].Norm is "half" && token + 2 < end && doc.Words[token + 1].Norm is "a" && Multiplier(token + 2) is { } dozen)
        {
            after = token + 3;
            return dozen / 2;
        }
        if (doc.Words[token].Norm is "a" or "an" && token + 1 < end && Multiplier(token + 1) is { } whole)
        {
            after = token + 2;
            return whole;
        }
        if (Value(token) is not { } value) return null;
        if (after + 1 < end && doc.Words[after].Norm is "-" && value is >= 20 and < 100 && Value(after + 1) is { } unit and < 10)
        {
            value += unit;
            after += 2;
        }
        while (after < end && Multiplier(after) is { } times)
        {
            value *= times;
            after++;
        }
        return value is >= 0 and <= Largest ? (int)value : null;
    }

    private int? Multiplier(int token) => lexicon.Multipliers.Contains(doc.Words[token].Norm) ? lexicon.Numbers[doc.Words[token].Norm] : null;

    private decimal? Value(int token)
    {
        if (lexicon.Numbers.TryGetValue(doc.Words[token].Norm, out var word)) return word;
        var text = doc.TextOf(token);
        if (text.Length is 0 or > 12 || !char.IsAsciiDigit(text[0])) return null;
        return decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Largest ? number : null;
    }

    /// <summary>One person, by name, by office or by what people are called: "a policeman", "the governor", "a fourth".</summary>
    private bool IsSingular(int head) =>
        doc.ActorAt(head) is { Kind: not (Actors.ActorKind.Country or Actors.ActorKind.Group or Actors.ActorKind.Pronoun) } || lexicon.Sizes.TryGetValue("person", out var people) && people.Holds(doc, head);
}
