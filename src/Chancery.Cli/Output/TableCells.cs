using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Record;

namespace Chancery.Cli.Output;

/// <summary>The cells of one row of the table: date, type, who to whom, place, standing, source.</summary>
internal static class TableCells
{
    private const int MaxPadding = 72;

    public static string[] Of(EventRow row)
    {
        var reading = row.Reading;
        return
        [
            reading.Date?.Date.ToString() ?? "no date",
            string.Join('+', reading.Types) + (reading.Modes.Count > 0 ? "/" + string.Join(',', reading.Modes) : ""),
            Parties(reading),
            reading.Place?.Place.Name ?? "",
            string.Join(", ", EventLine.Names(reading.Aux)),
            Sources(row),
            reading.Repeated ? "(repeated)" : "",
        ];
    }

    /// <summary>A column that no row fills has no width; a very wide cell does not push the others out.</summary>
    public static int[] Widths(IReadOnlyList<string[]> rows) =>
        rows.Count == 0 ? [] : [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(row => Math.Min(row[i].Length, MaxPadding)))];

    private static string Sources(EventRow row)
    {
        var said = Names(row.Reading.Attribution);
        if (said.Length > 0) said = row.SoleSource is null ? "says " + said : $"says {said} alone";
        if (row.Dispute is not { } dispute) return said;
        if (row.Reading.Aux.HasFlag(AuxModes.Negation)) return $"{said}, disputed by {(dispute.Says.Count > 0 ? Names(dispute.Says) : "the report")}";
        return $"{said}{(said.Length > 0 ? ", " : "")}disputed by {(dispute.Denies.Count > 0 ? Names(dispute.Denies) : "the report")}";
    }

    private static string Names(IReadOnlyList<Attribution> voices) => string.Join(", ", voices.Select(said => said.Source).Where(source => source.Length > 0).Distinct());

    private static string Parties(EventMention reading)
    {
        var actors = reading.Actors.Count > 0 ? string.Join(" + ", reading.Actors.Select(Party)) : "somebody";
        return reading.Recipients.Count > 0 ? $"{actors} -> {string.Join(" + ", reading.Recipients.Select(Party))}" : actors;
    }

    private static string Party(ActorMention actor)
    {
        string[] codes = [.. new[] { actor.Code, actor.Sector }.OfType<string>()];
        var name = Plain.OneLine(actor.Identifier);
        return codes.Length == 0 ? name : $"{name} ({string.Join(' ', codes)})";
    }
}
