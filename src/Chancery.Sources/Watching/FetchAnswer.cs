namespace Chancery.Sources.Watching;

/// <summary>What a server answered, or why there is no answer.</summary>
internal sealed record FetchAnswer(Uri Url, int Status, string? Problem = null)
{
    private const int TooMany = 429, RequestTimeout = 408, Unchanged = 304;

    public byte[] Body { get; init; } = [];

    public string? ContentType { get; init; }

    public string? Tag { get; init; }

    public string? Modified { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Nothing that a second try would mend: an address that may not be asked, an answer that is too long.</summary>
    public bool IsFinal { get; init; }

    public bool IsGood => Problem is null && Status is >= 200 and < 300;

    public bool IsUnchanged => Problem is null && Status == Unchanged;

    /// <summary>It may be better in a while.</summary>
    public bool IsTransient => !IsFinal && (Problem is not null || Status is TooMany or RequestTimeout or >= 500);

    public string Why => Problem ?? $"the server answers {Status}";
}
