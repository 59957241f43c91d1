using Chancery.Core.Problems;

namespace Chancery.Sql;

/// <summary>What can be wrong with a record. Every code is explained in docs/problems.md.</summary>
internal static class RecordProblems
{
    public static Problem Missing(string file) => new("REC001", file, 0, "there is no record of this name.", "`chancery ingest PATH --record FILE` makes one.");

    public static Problem Locked(string file, string holder) =>
        new(RecordCodes.Locked, file, 0, $"another process has this record open{holder}.", "Wait until it is done or stop it; one process at a time may have a record open that is being written.");

    public static Problem NoRecord(string file, string message) => new("REC003", file, 0, $"this is no record: {message}", "Name a file that `chancery ingest` made.");

    public static Problem Newer(string file, int version) =>
        new("REC004", file, 0, $"this record was made by a newer Chancery (schema {(version == 0 ? "unknown" : version.ToString(System.Globalization.CultureInfo.InvariantCulture))}, this one knows {Schema.Version}).", "Use the newer program.");

    public static Problem Full(string file) =>
        new("REC013", file, 0, "the disk is full.", "What was written before stays. Make room (a merge needs about as much again as the record has), then run the same command again: it goes on where it stopped.");

    public static Problem Memory(string file) =>
        new("REC014", file, 0, "this question needs more memory than there is just now.", "Ask again in a moment, or for less: fewer days, one country, one type.");

    public static Problem Older(string file, int version) =>
        new(RecordCodes.Older, file, 0, $"this record was made by an older Chancery (schema {version}, this one reads {Schema.Version}).", "`chancery merge --record FILE`, or the next ingest, brings it forward; nothing is lost.");
}
