using System.Globalization;

namespace Chancery.Core.Time;

/// <summary>TIMEX3 values of repetitions: "XXXX-WXX-2", "XXXX-07", "P2W".</summary>
internal static class TimeSets
{
    public static string Value(TimePattern pattern, in TimeCaptures captures)
    {
        if (pattern.Value is { } told) return told;
        var format = CultureInfo.InvariantCulture;
        var part = TimeClock.PartName(captures.Part);
        if (captures.Weekday >= 0) return string.Create(format, $"XXXX-WXX-{captures.Weekday + 1}{part}");
        if (captures.Month >= 0) return captures.Day < 0 ? string.Create(format, $"XXXX-{captures.Month:00}") : string.Create(format, $"XXXX-{captures.Month:00}-{captures.Day:00}");
        if (captures.Season >= 0) return $"XXXX-{SeasonName(captures.Season)}";
        if (captures.Part >= 0) return $"XXXX-XX-XX{part}";
        if (captures.Unit == (int)TimeUnit.Weekend) return "XXXX-WXX-WE";
        if (pattern.Shift == 1) return TimeLength.Of(captures, null);
        if (pattern.Shift != 0) return TimeLength.Of(captures, null, Math.Abs(pattern.Shift));
        return TimeLength.Of(captures, null, captures.Number < 0 && captures.Ordinal < 0 ? 1 : Math.Max(captures.Number, captures.Ordinal));
    }

    public static string SeasonName(int season) => season switch { 0 => "SP", 1 => "SU", 2 => "FA", _ => "WI" };
}
