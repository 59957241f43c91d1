using System.Globalization;
using System.Text;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>Cells and lines of tab-separated files that know no quotes.</summary>
internal static class Tabbed
{
    public static string Line(params ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) line.Append('\t');
            line.Append(Cell(cells[i]));
        }
        return line.ToString();
    }

    /// <summary>Nothing in it ends a cell or a line.</summary>
    public static string Cell(string? text) => string.IsNullOrEmpty(text) ? "" : Plain.Safe(Plain.OneLine(text));

    public static string Compact(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";

    public static string Real(double? value) => value is { } number ? number.ToString("0.####", CultureInfo.InvariantCulture) : "";

    public static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A positive number of a text: the same on every machine, for sets whose identifiers are numbers.</summary>
    public static long Number(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ unit) * 1099511628211UL);
        return (long)(hash & long.MaxValue);
    }

    /// <summary>The day of an event as a number: the day, or the first of the month or year that is known.</summary>
    public static string Day(StoredEvent ev) => Compact(ev.From);

    /// <summary>
    /// Who acts on whom, pair by pair, for sets that know one actor and one recipient. Where all are actors each stands on both sides, as these sets do; an
    /// event of one party has nobody on the other side.
    /// </summary>
    public static IEnumerable<(StoredParty? Source, StoredParty? Target)> Pairs(StoredEvent ev)
    {
        List<StoredParty> actors = [.. ev.Parties.Where(party => party.Role == StoredParty.Actor)], recipients = [.. ev.Parties.Where(party => party.Role == StoredParty.Recipient)];
        if (recipients.Count == 0 && actors.Count > 1) return actors.SelectMany(one => actors.Where(other => other != one), (one, other) => ((StoredParty?)one, (StoredParty?)other));
        if (recipients.Count == 0) return actors.Count == 0 ? [(null, null)] : [(actors[0], null)];
        return actors.Count == 0 ? recipients.Select(recipient => ((StoredParty?)null, (StoredParty?)recipient)) : actors.SelectMany(_ => recipients, (actor, recipient) => ((StoredParty?)actor, (StoredParty?)recipient));
    }
}
