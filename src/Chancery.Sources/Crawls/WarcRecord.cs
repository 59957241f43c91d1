namespace Chancery.Sources.Crawls;

/// <summary>The head of one WARC record. Its length is negative where the head names none that makes sense; it is damaged when bytes that belong to no record lay before it.</summary>
internal sealed record WarcRecord(string Type, string? Target, string? Date, string? ContentType, long Length, bool Damaged)
{
    public bool IsResponse => Type == "response" && (ContentType is null || ContentType.StartsWith("application/http", StringComparison.OrdinalIgnoreCase));

    public bool IsPage => Type == "resource" && HttpMessage.IsPage(ContentType);
}
