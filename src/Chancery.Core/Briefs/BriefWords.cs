namespace Chancery.Core.Briefs;

/// <summary>The words of the brief's sentences: the pack <c>brief</c>, and what countries are called.</summary>
public sealed record BriefWords
{
    public required IReadOnlyList<BriefPhrase> Phrases { get; init; }

    /// <summary>Last words of names that take "the".</summary>
    public required IReadOnlySet<string> Articles { get; init; }

    /// <summary>Who is nobody.</summary>
    public required IReadOnlySet<string> Nobody { get; init; }

    /// <summary>First words of names that need no article.</summary>
    public required IReadOnlySet<string> Determined { get; init; }

    /// <summary>What is no office, although a text calls somebody so.</summary>
    public required IReadOnlySet<string> NoOffice { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyDictionary<string, string> Countries { get; init; }

    /// <summary>The phrase that fits best: by its words before its mode. Null when the type has none.</summary>
    /// <param name="types">PLOVER's types.</param>
    /// <param name="modes">PLOVER's modes.</param>
    /// <param name="told">The words that tell it, in small letters.</param>
    /// <param name="placed">There is a place to be named.</param>
    public BriefPhrase? Phrase(IReadOnlyList<string> types, IReadOnlyList<string> modes, IReadOnlyCollection<string> told, bool placed) => Phrases
        .Where(phrase => types.Contains(phrase.Type) && (phrase.Mode is null || modes.Contains(phrase.Mode)) && (phrase.Words.Count == 0 || told.Any(phrase.Words.Contains))
            && (placed || !phrase.Past.Contains(BriefSentence.Place, StringComparison.Ordinal)))
        .MaxBy(phrase => (phrase.Words.Count > 0 ? 2 : 0) + (phrase.Mode is null ? 0 : 1));
}
