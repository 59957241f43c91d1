using System.Globalization;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>The 26 columns of Phoenix; no header. A row a pair of source and target; identifiers are counted.</summary>
internal sealed class PhoenixFormat(FormatTables tables)
{
    private const string NameOfFile = "events.full.chancery.txt", Version = "v0.1.0";

    private int _count;

    public ExportFile File() => new(NameOfFile, Lines);

    private IEnumerable<string> Lines(StoredEvent ev, IReadOnlyList<StoredReport> reports)
    {
        if (tables.CameoOf(ev) is not { } cameo) yield break;
        string[] issues = [.. ev.Contexts.Select(context => $"{context.ToUpperInvariant()},1")];
        foreach (var (source, target) in Tabbed.Pairs(ev))
            yield return Tabbed.Line([
                $"{_count++}_{Version}", Tabbed.Compact(ev.From), Part(ev, "yyyy"), Part(ev, "MM"), Part(ev, "dd"), .. Actor(source), .. Actor(target), cameo.Code, cameo.Root, Tabbed.Whole(cameo.Penta), Plain.Number(ev.Scale), string.Join(';', issues),
                Tabbed.Real(ev.Latitude), Tabbed.Real(ev.Longitude), ev.Place, ev.Resolution == 2 ? ev.Place : "", ev.Country,
                Join(reports.Select(report => $"{report.Document}_{report.Sequence}")), Join(reports.Select(report => report.Url)), Join(reports.Select(report => report.Publisher)),
            ]);
    }

    private string[] Actor(StoredParty? party) => [tables.ActorCode(party), party?.Code ?? "", tables.Role(party), ""];

    private static string Part(StoredEvent ev, string format) => ev.From?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static string Join(IEnumerable<string?> values) => string.Join(';', values.Where(value => !string.IsNullOrEmpty(value)).Select(value => value!.Replace(';', ',')).Distinct());
}
