using System.Text;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Cli.Output;

internal sealed class CsvOutput(Stream stream, RecordHeader header) : EventOutput
{
    private readonly CsvRecordWriter _writer = new(header);

    public override void Begin() => Put(CsvRecordWriter.Header);

    public override void Write(Document doc, IReadOnlyList<EventRow> rows)
    {
        foreach (var row in rows) Put(_writer.Line(row));
        stream.Flush();
    }

    private void Put(string line) => stream.Write(Encoding.UTF8.GetBytes(line));
}
