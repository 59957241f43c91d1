namespace Chancery.Sources;

/// <summary>A stream has more bytes than it may have.</summary>
internal sealed class TooLargeException(long limit) : IOException("too many bytes")
{
    public long Limit { get; } = limit;
}
