using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>A mention while the stage still decides about it.</summary>
internal sealed class Draft
{
    public int Start;
    public int End;
    public int Head;

    /// <summary>The proper name inside the phrase; empty when it has none.</summary>
    public TokenRange Name;

    public ActorKind Kind;
    public string? Code;
    public List<string> OtherCodes = [];
    public string? Sector;
    public List<string> OtherSectors = [];

    /// <summary>The role noun that heads the phrase or stands at its name, or null.</summary>
    public Sense? Role;

    /// <summary>Tokens of that role noun with the modifiers that belong to the office.</summary>
    public TokenRange RoleTokens;

    /// <summary>The organisation or known person that the phrase names, or null.</summary>
    public Sense? Known;

    /// <summary>The organisation that the role belongs to when the same phrase names it ("CIA director").</summary>
    public Sense? Body;

    /// <summary>What a possessive, an of-phrase or an apposition hangs on.</summary>
    public Draft? Holder;

    /// <summary>"'s", "of", "in" or "," between this phrase and <see cref="Holder"/>.</summary>
    public string HolderBy = "";

    /// <summary>The other half of an apposition: the same actor.</summary>
    public Draft? Twin;

    /// <summary>The sector came from a word of this phrase, not from a default of a relational noun.</summary>
    public bool OwnSector;

    /// <summary>Of a region of many countries ("a Western official"): no one country may be inherited.</summary>
    public bool Regional;

    /// <summary>"Its ally", "his counterpart": whatever a state has so is of another one.</summary>
    public bool Foreign;

    /// <summary>Is where he is only as a guest, so that no place says whose he is.</summary>
    public bool Guest;

    /// <summary>The sector is that of a form of address ("Sheikh"), which says less than an office.</summary>
    public bool Styled;

    public bool Former;
    public bool Plural;
    public bool Definite;

    /// <summary>Stands in a place phrase ("in Caracas"), so it names where, not who.</summary>
    public bool Place;

    /// <summary>Modifies a noun that is no actor ("Russian missiles").</summary>
    public bool Modifier;

    public bool IsPerson;
    public bool Inherited;
    public int Sentence;
    public int Cluster = -1;
    public string? Identifier;
    public string? Office;
    public List<string> Reasons = [];

    /// <summary>What the learned ranking reads it as: the number of its phrase, or a pronoun. It is asked for the mentions of a hundred actors at a time.</summary>
    public int Phrase = -1;

    /// <inheritdoc cref="Phrase"/>
    public Coreference.Pronoun? Pronoun;

    public bool HasName => Name.Length > 0;

    public void Because(string reason)
    {
        if (!Reasons.Contains(reason)) Reasons.Add(reason);
    }

    public void AlsoSector(string? sector)
    {
        if (sector is not null && sector != Sector && !OtherSectors.Contains(sector)) OtherSectors.Add(sector);
    }
}
