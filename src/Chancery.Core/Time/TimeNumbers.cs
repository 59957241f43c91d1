using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Reads numbers of several words: "twenty-four", "a hundred", "two thousand", "1,500".</summary>
internal sealed class TimeNumbers(TimeLexicon lexicon)
{
    private const int Most = 99_999;

    /// <summary>How many tokens the number at a token has; 0 for none.</summary>
    public int Read(Document doc, int token, int end, out int value)
    {
        value = lexicon.ValueOf(TimeClass.Number, doc.Words[token].Norm, out var mid);
        if (value < 0 || mid) return 0;
        var at = token + 1;
        if (value is >= 20 and < 100 && value % 10 == 0 && !char.IsAsciiDigit(doc.Words[token].Norm[0])) at = Ones(doc, at, end, ref value);
        while (at < end && Scale(doc.Words[at].Norm) is var scale and > 0 && value <= Most / scale)
        {
            value *= scale;
            at++;
        }
        return at - token;
    }

    // "twenty four" and "twenty-four"
    private int Ones(Document doc, int at, int end, ref int value)
    {
        var ones = at < end && doc.Words[at].Norm is "-" ? at + 1 : at;
        if (ones >= end || char.IsAsciiDigit(doc.Words[ones].Norm[0])) return at;
        var digit = lexicon.ValueOf(TimeClass.Number, doc.Words[ones].Norm, out _);
        if (digit is < 1 or > 9 || doc.Words[ones].Norm is "a" or "an") return at;
        value += digit;
        return ones + 1;
    }

    private int Scale(string norm) => lexicon.ValueOf(TimeClass.Number, norm, out _) is var value and (12 or 100 or 1000) && !char.IsAsciiDigit(norm[0]) && value != 12 ? value : -1;
}
