using Chancery.Core.Merging;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>A rule of merging as a user writes it: docs/record.md.</summary>
public static class EventRuleFile
{
    private const int MostBytes = 1 << 16, MostDays = 366;
    private const double MostKilometres = 20_000;
    private static readonly string[] Slots = ["actor", "recipient", "place", "date"];

    /// <summary>Null with the first problem when the file is missing or no rule.</summary>
    public static EventRule? Read(string file, out Problem? problem)
    {
        problem = null;
        List<Problem> problems = [];
        var info = new FileInfo(file);
        if (!info.Exists) problem = SourceProblems.Missing(file);
        else if (info.Length > MostBytes) problem = Wrong(file, "it is longer than any rule");
        if (problem is not null) return null;
        var root = PackFile.Read(file, File.ReadAllText(file), problems).Root;
        var (days, far, slots) = (root.Whole("window_days"), root.Number("distance_km"), root.Strings("must_agree"));
        var imported = root.Flag("imported");
        root.Finish();
        if (problems.Count > 0) problem = problems[0];
        else if (days is < 0 or > MostDays) problem = Wrong(file, $"window_days is {days}; it may be 0 to {MostDays}");
        else if (far is < 0 or > MostKilometres) problem = Wrong(file, $"distance_km is {far}; it may be 0 to {MostKilometres}");
        else if (slots.Except(Slots).FirstOrDefault() is { } unknown) problem = Wrong(file, $"must_agree names '{unknown}'; it may name {string.Join(", ", Slots)}");
        var standard = new EventRule();
        return problem is not null ? null : new EventRule { WindowDays = (int)(days ?? standard.WindowDays), DistanceKm = far ?? standard.DistanceKm, MustAgree = slots, Imported = imported };
    }

    private static Problem Wrong(string file, string message) => new("REC005", file, 0, $"this is no rule of merging: {message}.", "docs/record.md shows one.");
}
