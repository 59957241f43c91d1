using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>A file that events are written to, one event after the other.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Lines">An event with its reports, as lines without their ends.</param>
public sealed record ExportFile(string Name, Func<StoredEvent, IReadOnlyList<StoredReport>, IEnumerable<string>> Lines)
{
    /// <summary>What stands before the first line; null for nothing.</summary>
    public string? Head { get; init; }

    /// <summary>What stands between two lines.</summary>
    public string Between { get; init; } = "\n";

    /// <summary>What stands after the last line.</summary>
    public string Foot { get; init; } = "";
}
