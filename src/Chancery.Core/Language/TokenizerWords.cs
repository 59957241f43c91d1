namespace Chancery.Core.Language;

/// <summary>The lists of a language pack, as <see cref="TokenizerLexicon"/> takes them. Apostrophes are straight; curly ones follow from them.</summary>
public sealed record TokenizerWords
{
    public IReadOnlyList<string> Titles { get; init; } = [];

    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    public IReadOnlyList<string> Numbered { get; init; } = [];

    public IReadOnlyList<string> Wholes { get; init; } = [];

    public IReadOnlyList<string> Prefixes { get; init; } = [];

    public IReadOnlyList<string> Units { get; init; } = [];

    public IReadOnlyList<string> Starters { get; init; } = [];

    public IReadOnlyList<string> Domains { get; init; } = [];

    public IReadOnlyList<string> Clitics { get; init; } = [];

    /// <summary>Words with their cuts marked: "can|not".</summary>
    public IReadOnlyList<string> Cuts { get; init; } = [];
}
