using Chancery.Core.Actors;
using Chancery.Core.Problems;

namespace Chancery.Packs.Actors;

/// <summary>Problems of world packs: WLD001 to WLD0xx.</summary>
internal static class WorldProblems
{
    public static Problem Overlap(string file, int line, string name, Term first, Term second) => new(
        "WLD001", file, line, $"two terms of '{name}' overlap: {first.Office ?? first.Sector} until {first.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "now"}, {second.Office ?? second.Sector} from {second.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "ever"}.",
        "A term ends on the day on which the next may begin: [from, until).");
}
