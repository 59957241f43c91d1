using System.Text;
using Chancery.Core.Reviews;

namespace Chancery.Serve.Records;

/// <summary>The file of reviews beside a record: lines are added and never changed. Read again when somebody else has added to it.</summary>
internal sealed class ReviewFile(ServeSetup setup)
{
    private readonly Lock _gate = new();
    private ReviewBook _book = new([]);
    private long _length = -1;

    /// <summary>A record without a place for reviews has no page for them.</summary>
    public bool Exists => setup.Reviews is not null;

    public ReviewBook Book()
    {
        lock (_gate) return Read();
    }

    public void Add(ReviewDecision decision)
    {
        lock (_gate)
        {
            using var stream = new FileStream(setup.Reviews!, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            // a line that a killed process left half is ended, so that ours is whole
            if (stream.Length > 0)
            {
                stream.Seek(-1, SeekOrigin.End);
                if (stream.ReadByte() != '\n') stream.WriteByte((byte)'\n');
            }
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes(decision.Line() + "\n"));
            stream.Flush(true);
        }
    }

    private ReviewBook Read()
    {
        var length = new FileInfo(setup.Reviews!) is { Exists: true } info ? info.Length : 0;
        if (length == _length) return _book;
        _book = new ReviewBook(length == 0 ? [] : File.ReadLines(setup.Reviews!).Select(ReviewDecision.Read).OfType<ReviewDecision>());
        _length = length;
        return _book;
    }
}
