namespace Chancery.Core.Text;

/// <summary>A report as a source delivers it, before any reading. <see cref="Fields"/> keeps what the source said and Chancery has no name for.</summary>
public sealed record Article
{
    /// <summary>The identifier that the source gave: the <c>id</c> of a JSON line, the file name otherwise.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    /// <summary>The day of publication, which relative dates are counted from; null when the source names none.</summary>
    public DateOnly? Published { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>Fields of the source that Chancery does not know, as raw JSON values, kept in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];
}
