namespace Chancery.Core.Sources;

/// <summary>What a language is known by: its commonest small words, or letters that are its own (first and last of each range).</summary>
public sealed record LanguageProfile(string Code, string Name)
{
    public IReadOnlyCollection<string> Words { get; init; } = [];

    public IReadOnlyList<(char First, char Last)> Letters { get; init; } = [];
}
