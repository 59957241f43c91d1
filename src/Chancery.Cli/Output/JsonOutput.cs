using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Cli.Output;

internal sealed class JsonOutput(Stream stream, RecordHeader header) : EventOutput
{
    private readonly JsonRecordWriter _writer = new(header);

    public override void Write(Document doc, IReadOnlyList<EventRow> rows)
    {
        foreach (var row in rows) stream.Write(_writer.Line(row).Span);
        stream.Flush();
    }

    public override void Dispose()
    {
        _writer.Dispose();
        base.Dispose();
    }
}
