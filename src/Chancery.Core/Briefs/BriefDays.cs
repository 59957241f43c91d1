using System.Globalization;
using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>Days of events as people write them, no more exact than the reports.</summary>
internal static class BriefDays
{
    private const string ReportRule = "publication:";

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string When(StoredEvent ev) => ev.From is not { } day ? "no date" : ev.DatePrecision switch
    {
        "year" => day.ToString("yyyy", CultureInfo.InvariantCulture),
        "month" => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        "week" => "the week of " + Of(day),
        _ => Of(day),
    };

    public static string Heading(StoredEvent ev) => ev.From is not { } day ? "Without a date" : day.ToString(ev.DatePrecision is "year" ? "yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The event's day is only that of the report.</summary>
    public static bool OfReport(StoredEvent ev)
    {
        // a week or a month was told, by another report of the same event
        if (ev.DatePrecision is not "day") return false;
        try
        {
            using var json = JsonDocument.Parse(ev.Json);
            return json.RootElement.Items("explanation").Any(step => step.Text("step") == "date" && step.Text("rule")?.StartsWith(ReportRule, StringComparison.Ordinal) == true);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
