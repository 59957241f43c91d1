using System.Globalization;
using Chancery.Core.Pictures;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Pages;

/// <summary>How pages name things, and the addresses of pages.</summary>
internal static class Words
{
    public static string Quad(int quad) => quad is >= 1 and <= 4 ? StackedColumns.QuadNames[quad - 1] : "other";

    public static string Day(DateOnly? day) => day is { } date ? Plain.Date(date) : "no day";

    /// <summary>When it happened, in the pieces that are not parted at the end of a line: "2026-03", "– 2026-05".</summary>
    public static IReadOnlyList<string> When(StoredEvent ev) => ev.Date is { } date ? [.. date.Split('/').Select((part, i) => i == 0 ? part : "– " + part)] : ["no day"];

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Score(double score) => score.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    public static string Many(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>"CONSULT · visit".</summary>
    public static string What(StoredEvent ev) => string.Join(" + ", ev.Types) + (ev.Modes.Count > 0 ? " · " + string.Join(", ", ev.Modes) : "");

    public static IReadOnlyList<StoredParty> Side(StoredEvent ev, string role) => [.. ev.Parties.Where(party => party.Role == role)];

    public static string Name(StoredParty party) => party.Name ?? party.Text ?? party.Code ?? "somebody";

    /// <summary>"VEN GOV".</summary>
    public static string Code(StoredParty party) => string.Join(' ', new[] { party.Code, party.Sector }.Where(part => part is not null));

    public static string ToEvent(string id) => "/events/" + Uri.EscapeDataString(id);

    public static string ToDocument(string id, int sentence = 0) => "/documents/" + Uri.EscapeDataString(id) + (sentence > 0 ? string.Create(CultureInfo.InvariantCulture, $"#s{sentence}") : "");

    public static string ToDyad(string dyad) => "/dyads/" + Uri.EscapeDataString(dyad);

    public static string ToBrief(string subject) => "/brief?subject=" + Uri.EscapeDataString(subject);

    public static string ToActor(string name) => "/actors/" + Uri.EscapeDataString(name);

    public static string ToEvents(string name, string value) => $"/events?{name}={Uri.EscapeDataString(value)}";

    /// <summary>The address that was asked with some parameters otherwise; null takes one away. A page behind others is left.</summary>
    public static string With(IQueryCollection asked, string path, params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var values = asked.Where(pair => pair.Key is not ("after" or "offset") && !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => string.Join(',', pair.Value.Where(one => !string.IsNullOrWhiteSpace(one))), StringComparer.Ordinal);
        foreach (var (name, value) in changes)
            if (string.IsNullOrEmpty(value)) values.Remove(name);
            else values[name] = value;
        return path + QueryString.Create(values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
    }
}
