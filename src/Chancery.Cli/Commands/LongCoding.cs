using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>A long document that is coded while it is written: counts what it tells, and a fault of the coder is known from one of the record.</summary>
internal sealed class LongCoding
{
    /// <param name="item">The document, not coded yet.</param>
    /// <param name="ct">Stops between two parts.</param>
    public LongCoding(CodedBatchItem item, CancellationToken ct) => Item = item with { Parts = Counted(item.Parts!, ct) };

    public CodedBatchItem Item { get; }

    /// <summary>Events that it told so far.</summary>
    public int Told { get; private set; }

    private IEnumerable<CodedBatchItem> Counted(IEnumerable<CodedBatchItem> parts, CancellationToken ct)
    {
        // a transaction may be tried again
        Told = 0;
        using var coding = parts.GetEnumerator();
        while (Next(coding) is { } part)
        {
            ct.ThrowIfCancellationRequested();
            Told += part.Told.Count;
            yield return part;
        }
    }

    private static CodedBatchItem? Next(IEnumerator<CodedBatchItem> coding)
    {
        try
        {
            return coding.MoveNext() ? coding.Current : null;
        }
#pragma warning disable CA1031 // one bad document never ends a run: whoever writes it names it and goes on
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            throw new LongCodingException(e);
        }
    }
}
