namespace Chancery.Core.Briefs;

/// <summary>What the brief says of events of one kind: the table <c>[[phrase]]</c> of packs/brief/phrases.toml, which explains each member.</summary>
public sealed record BriefPhrase
{
    public required string Type { get; init; }

    /// <summary>Null for any.</summary>
    public string? Mode { get; init; }

    /// <summary>Words that tell the event, one of which must be there; empty for any.</summary>
    public IReadOnlySet<string> Words { get; init; } = new HashSet<string>();

    public required string Past { get; init; }

    public required string Base { get; init; }

    public required string Alone { get; init; }

    public required string AloneBase { get; init; }

    public required string Mutual { get; init; }

    public required string MutualBase { get; init; }

    public required string Noun { get; init; }
}
