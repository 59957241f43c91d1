using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Cli.Output;

/// <summary>One way to print rows. Opened before the first document, written to once a document, in order.</summary>
internal abstract class EventOutput : IDisposable
{
    public virtual void Begin()
    {
    }

    public abstract void Write(Document doc, IReadOnlyList<EventRow> rows);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <param name="format">"table", "jsonl" or "csv".</param>
    /// <param name="stream">Where to.</param>
    /// <param name="header">What every row says.</param>
    /// <param name="style">For the table.</param>
    public static EventOutput Create(string format, Stream stream, RecordHeader header, TableStyle style) => format switch
    {
        "jsonl" => new JsonOutput(stream, header),
        "csv" => new CsvOutput(stream, header),
        _ => new TableOutput(stream, style),
    };
}
