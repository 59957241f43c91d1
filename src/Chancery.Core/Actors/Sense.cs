namespace Chancery.Core.Actors;

/// <summary>One meaning of a phrase of the world pack.</summary>
public sealed record Sense
{
    public required SenseKind Kind { get; init; }

    /// <summary>Canonical name ("Central Intelligence Agency"); for a role its singular.</summary>
    public required string Name { get; init; }

    /// <summary>The phrase as the pack writes it; compared letter by letter where <see cref="Case"/> asks for it.</summary>
    public required string Form { get; init; }

    public LetterCase Case { get; init; }

    public string? Code { get; init; }

    public IReadOnlyList<string> OtherCodes { get; init; } = [];

    public string? Sector { get; init; }

    public IReadOnlyList<string> OtherSectors { get; init; } = [];

    public RoleUse Use { get; init; }

    public bool Plural { get; init; }

    /// <summary>The name is common elsewhere ("Victoria", "Male"): it counts only where the document names the country otherwise.</summary>
    public bool NeedsCountry { get; init; }

    /// <summary>Namesakes to be decided with the document, or null.</summary>
    public Ambiguity? Ambiguity { get; init; }

    /// <summary>Offices by date, oldest first; for organisations, standings by date. Empty when nothing changed.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];
}
