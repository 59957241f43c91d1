namespace Chancery.Core.Language;

/// <summary>Lists of words that <see cref="NameWords"/> holds.</summary>
public enum NameList
{
    /// <summary>"DVD": in capitals, but names nobody. With regard to case.</summary>
    CommonSigns,

    /// <summary>"northern": beside the name of a place, a part of it or more of its name.</summary>
    Parts,

    /// <summary>"CA": signs of first-level divisions that follow the name of a town.</summary>
    Divisions,

    /// <summary>"hurricane": what follows it is the name of a storm.</summary>
    Storms,

    /// <summary>"thanks": what a letter begins or ends with, where a name may stand as well.</summary>
    Salutations,

    /// <summary>"Ltd.": ends the name of a firm, with a comma before it or without.</summary>
    LegalForms,

    /// <summary>"holdings": more of the name of a firm that is also called by its first word.</summary>
    Firms,
}
