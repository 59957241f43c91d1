using System.Globalization;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>The mentions table of GDELT 2: sixteen columns, a row a report.</summary>
internal static class GdeltMentions
{
    private const string NameOfFile = "chancery.mentions.CSV";

    public static ExportFile File(DateTime added) => new(NameOfFile, (ev, reports) => reports.Select(report => Line(ev, report, added)));

    private static string Line(StoredEvent ev, StoredReport report, DateTime added)
    {
        string Moment(DateOnly? day) => day is { } known ? Tabbed.Compact(known) + "000000" : added.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        // 1 is an address, 2 a citation
        var kind = report.Url is null ? "2" : "1";
        var confidence = Math.Clamp((int)Math.Round(ev.Confidence * 10) * 10, 10, 100);
        return Tabbed.Line(Tabbed.Whole(Tabbed.Number(ev.Id)), Moment(ev.FirstReport), Moment(report.Published), kind, report.Publisher, report.Url ?? report.DocumentId, Tabbed.Whole(report.Sequence),
            "-1", "-1", "-1", "1", Tabbed.Whole(confidence), "", "", "", "");
    }
}
