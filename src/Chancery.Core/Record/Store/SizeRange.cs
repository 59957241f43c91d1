namespace Chancery.Core.Record.Store;

/// <summary>What the reports of an event count: the least and the most that was told.</summary>
public readonly record struct SizeRange(int Least, int Most)
{
    /// <summary>Null when nobody counts.</summary>
    public static SizeRange? Of(IEnumerable<int?> counts)
    {
        SizeRange? range = null;
        foreach (var count in counts)
        {
            if (count is not { } n) continue;
            range = range is { } known ? new SizeRange(Math.Min(known.Least, n), Math.Max(known.Most, n)) : new SizeRange(n, n);
        }
        return range;
    }

    public override string ToString() => Least == Most ? Plain.Number(Least) : $"{Plain.Number(Least)} to {Plain.Number(Most)}";
}
