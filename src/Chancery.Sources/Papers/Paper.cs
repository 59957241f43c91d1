namespace Chancery.Sources.Papers;

/// <summary>A text as lines, with an empty line between paragraphs, and what its file says of itself: its title, the day on which it was made.</summary>
internal sealed record Paper(string Lines, string? Title = null, DateOnly? Made = null)
{
    /// <summary>What else is worth telling, as raw JSON.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; } = [];
}
