using System.Globalization;
using System.Text.Json.Nodes;

namespace Chancery.House.Tests;

/// <summary>Short reports for runs of the program that are killed or find no room, one a line.</summary>
internal static class InventedReports
{
    public static IEnumerable<string> Lines(int documents) => Enumerable.Range(0, documents).Select(Report);

    private static string Report(int i)
    {
        var (place, day) = (new[] { "Nairobi", "Kampala", "Addis Ababa", "Juba" }[i % 4], new DateOnly(2026, 1, 1).AddDays(i % 60));
        var text = $"Gunmen killed {2 + i % 7} soldiers near {place} on {day.AddDays(-1):MMMM d}, report {i} said.";
        return new JsonObject { ["id"] = $"r{i}", ["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["text"] = text }.ToJsonString();
    }
}
