namespace Chancery.Core.Places;

/// <summary>How much of the text a gazetteer's name covers.</summary>
internal enum NameFit : byte
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>All but a side or a noun: "northern Syria", "Tripoli area".</summary>
    Stripped,

    /// <summary>A part of a longer name: "Dublin Fire Station".</summary>
    Embedded,

    /// <summary>None: no place of the name fits, so it is taken to lie in this one, where the text is.</summary>
    Nearby,
}
