using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>History told as history: "Napoleon invaded Russia in 1812" is no event of a report.</summary>
internal static class Antiquity
{
    /// <summary>What is dated before this year is left to historians; the ontology codes news.</summary>
    private const int FirstYear = 1946;

    private const int MaximalClimb = 6;

    public static bool Holds(Document doc, Sentence sentence, Reading reading)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (IsOldYear(doc.Words[i].Norm) && doc.Words[i].Upos is Upos.Num && Dates(doc, sentence, i, reading)) return true;
        }
        foreach (var time in TextOrdered.Within(doc.Times, sentence.Tokens))
        {
            if (time.Date is { } date && date.Until.Year <= FirstYear && Dates(doc, sentence, time.Tokens.End - 1, reading)) return true;
        }
        return false;
    }

    // a year that no pattern of the time pack takes
    private static bool IsOldYear(string norm) =>
        norm.Length == 4 && int.TryParse(norm, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < FirstYear;

    /// <summary>The date hangs from the trigger, with no other verb between.</summary>
    private static bool Dates(Document doc, Sentence sentence, int token, Reading reading)
    {
        var at = token;
        for (var climbed = 0; climbed < MaximalClimb && sentence.Tokens.Contains(at); climbed++, at = doc.Words[at].Head)
        {
            if (at == reading.Trigger || at == reading.Inner) return true;
            if (doc.Words[at].Upos is Upos.Verb) return false;
        }
        return false;
    }
}
