namespace Chancery.Core.Record.Store;

/// <summary>A document as the record keeps it. Two sources that print the same text are two documents of one identifier.</summary>
public sealed record StoredDocument
{
    /// <summary>Hash of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The identifier that the source gave.</summary>
    public required string DocumentId { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>As read; offsets of events count in it.</summary>
    public required string Text { get; init; }

    public int Sentences { get; init; }

    /// <summary>Of a document that mentions an imported event: the sentence that does, from 1. It has the event's <see cref="Id"/> and no text. Null for all others.</summary>
    public int? Sequence { get; init; }

    /// <summary>Another document of the same text was there before: this one is a further report of the same events. Merging takes what nearly repeats another for a copy too.</summary>
    public bool Copy { get; init; }
}
