namespace Chancery.Core.Actors;

/// <summary>What a phrase of the world pack stands for.</summary>
public enum SenseKind
{
    /// <summary>A country by name ("Kenya").</summary>
    Country,

    /// <summary>Its adjective ("Kenyan").</summary>
    Adjective,

    /// <summary>Its people as a noun ("Kenyans").</summary>
    People,

    /// <summary>A capital or seat that stands for those who govern there ("Caracas", "the Kremlin").</summary>
    Metonym,

    /// <summary>A province, town or region ("Istanbul"): tells the country of whoever is named with it.</summary>
    Region,

    /// <summary>A named organisation, agency, party or armed group.</summary>
    Organisation,

    /// <summary>An ethnic, religious or social group ("Kurds").</summary>
    Group,

    /// <summary>A noun for what somebody is or does ("foreign minister", "police").</summary>
    Role,

    /// <summary>A form of address ("Mr", "Gen").</summary>
    Title,

    /// <summary>A person whom the pack knows.</summary>
    Person,
}
