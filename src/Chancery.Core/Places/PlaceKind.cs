namespace Chancery.Core.Places;

/// <summary>What kind of thing the gazetteer's row is. Stored in the gazetteer's file: append only.</summary>
public enum PlaceKind : byte { Town, Seat, Capital, Quarter, Division, District, Country, Region, Water, Continent, Site, Former }
