using System.Collections.Frozen;
using System.Globalization;

namespace Chancery.Sources;

/// <summary>Dates as papers print them: a day, a month by its name in one of eleven languages, and a year, with weekday, hour and zone in any order.</summary>
internal static class WrittenDate
{
    private const int MostLetters = 80, FirstYear = 1700, LastYear = 2200, ShortestMonth = 3;

    private static readonly string[] Tongues = ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "tr"];

    private static readonly char[] Gaps = [' ', ',', '.', '\t', '\n', '\u00A0', ';', '|', '/', '(', ')'];

    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    public static bool TryRead(string line, out DateOnly date)
    {
        date = default;
        if (line.Length > MostLetters) return false;
        if (PageDate.TryRead(line, out date)) return true;
        int month = 0, day = 0, year = 0;
        foreach (var word in line.Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
        {
            if (month == 0 && Months.TryGetValue(word, out var named)) month = named;
            else if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (number is > FirstYear and < LastYear && year == 0) year = number;
                else if (number is >= 1 and <= 31 && day == 0) day = number;
            }
        }
        if (month == 0 || day == 0 || year == 0 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static FrozenDictionary<string, int> MonthNames()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var tongue in Tongues)
        {
            var written = CultureInfo.GetCultureInfo(tongue).DateTimeFormat;
            foreach (var names in new[] { written.MonthNames, written.MonthGenitiveNames, written.AbbreviatedMonthNames })
                for (var i = 0; i < 12; i++)
                    if (names[i].TrimEnd('.') is { Length: >= ShortestMonth } name) months.TryAdd(name, i + 1);
        }
        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
