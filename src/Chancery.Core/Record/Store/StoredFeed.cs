namespace Chancery.Core.Record.Store;

/// <summary>A feed that is followed, and how it fares. Times are UTC.</summary>
public sealed record StoredFeed(string Url)
{
    /// <summary>Who publishes it.</summary>
    public string? Name { get; init; }

    /// <summary>ETag of the last answer that was read whole.</summary>
    public string? Tag { get; init; }

    /// <summary>Last-Modified of that answer, as the server wrote it.</summary>
    public string? Modified { get; init; }

    public DateTime? Tried { get; init; }

    public DateTime? Succeeded { get; init; }

    /// <summary>It is left alone until then; null when it may be asked at any time.</summary>
    public DateTime? Next { get; init; }

    /// <summary>Failures since the last success.</summary>
    public int Failures { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Items that became documents.</summary>
    public int Items { get; init; }

    /// <summary>Of these, those whose text another document had already. Counted when it is asked.</summary>
    public int Copies { get; init; }
}
