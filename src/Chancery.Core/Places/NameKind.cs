namespace Chancery.Core.Places;

/// <summary>How a name belongs to its place. Stored in the gazetteer's file: append only.</summary>
public enum NameKind : byte
{
    /// <summary>The place's usual name.</summary>
    Main,

    /// <summary>Another name or spelling, present or past.</summary>
    Other,

    /// <summary>A division without its noun: "Rapides" for Rapides Parish.</summary>
    Bare,

    /// <summary>"Tex.", "NSW": read as the place beside another name, seldom alone.</summary>
    Abbreviation,

    /// <summary>Its people or its adjective: "Turkish", "Texan".</summary>
    Demonym,
}
