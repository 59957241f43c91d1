namespace Chancery.Core.Places;

/// <summary>What kind of thing the gazetteer's row is.</summary>
public enum PlaceKind : byte { Town, Seat, Capital, Division, Country, Region, Water }
