namespace Chancery.Core.Places;

/// <summary>What the ranking weighs. The weights are the pack's, by these names.</summary>
internal enum PlaceFeature
{
    // the place itself
    Population, DivisionPopulation, Country, Division, District, Capital, Seat, Quarter, Region, Water, Continent, Site, Former,

    // how the name belongs to it
    OtherName, ShortName, Abbreviation, Demonym, Stripped, Embedded, Nearby, Largest, BehindLargest,

    // what stands beside the name
    InContainer, OutOfContainer, AfterAdjective, DivisionNoun, TownInside,

    // who publishes
    HomeCountry, HomeDivision, NearHome, HomeTown,

    // the rest of the document; only when everything has been resolved once
    CountryShare, CountryNamed, DivisionShare, DivisionNamed, Near, NearAll, Holds, NeighbourCountry, NeighbourDivision, AlsoContainer,

    Count,
}
