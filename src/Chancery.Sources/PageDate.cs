using System.Globalization;
using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>Dates as pages, feeds and mails write them. The day is that of the place that wrote it: no zone arithmetic.</summary>
internal static class PageDate
{
    private const int MostLetters = 60, WeekdayLetters = 12;

    public static bool TryRead(string? written, out DateOnly date)
    {
        date = default;
        var text = written?.Trim() ?? "";
        if (text.Length is 0 or > MostLetters) return false;
        if (DateReader.TryRead(text, out date)) return true;
        // "Tue, 4 Mar 2026": feeds often name the wrong weekday, which says nothing about the day
        if (text.IndexOf(',') is > 0 and < WeekdayLetters and var comma && text[..comma].All(char.IsLetter)) text = text[(comma + 1)..].Trim();
        if (!DateTimeOffset.TryParse(Zone(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return false;
        date = DateOnly.FromDateTime(moment.DateTime);
        return true;
    }

    /// <summary>Names of zones ("EST") are cut off: the day as printed is what is asked for.</summary>
    private static string Zone(string text)
    {
        var end = text.Length;
        while (end > 0 && char.IsAsciiLetterUpper(text[end - 1])) end--;
        return text.Length - end is >= 2 and <= 4 && end > 0 && text[end - 1] == ' ' && text.AsSpan(end) is not ("AM" or "PM") ? text[..end].TrimEnd() : text;
    }
}
