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

    /// <summary>Cuts that hold only where one of <see cref="Followers"/> comes next: "it|s" before "a".</summary>
    public IReadOnlyList<string> DoubtfulCuts { get; init; } = [];

    public IReadOnlyList<string> Followers { get; init; } = [];

    /// <summary>Abbreviations that give up their full stop where it ends the sentence as well: "etc.".</summary>
    public IReadOnlyList<string> Finals { get; init; } = [];
}
