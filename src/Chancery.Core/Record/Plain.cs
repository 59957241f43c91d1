using System.Globalization;

namespace Chancery.Core.Record;

/// <summary>How values are printed, the same in every format.</summary>
public static class Plain
{
    private const int Digits = 2, CoordinateDigits = 5;

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Two digits: more would claim a knowledge that is not there.</summary>
    public static double Confidence(double value) => double.IsFinite(value) ? Math.Round(Math.Clamp(value, 0, 1), Digits) : 0;

    /// <summary>About a metre.</summary>
    public static double Coordinate(double value) => Math.Round(value, CoordinateDigits);

    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null stays null.</summary>
    public static string? Count(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Control characters are replaced: a report must not be able to drive the terminal that shows it.</summary>
    public static string Safe(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    /// <summary>Text on one line: every run of white space is one space.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
