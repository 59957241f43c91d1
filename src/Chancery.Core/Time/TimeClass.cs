namespace Chancery.Core.Time;

/// <summary>Classes of words in patterns; One is a unit in the singular, Units in the plural. Number, Ordinal, Day, Year, Decade, Iso, Hour, Clock and Military also read figures.</summary>
public enum TimeClass { Number, Ordinal, Day, Month, Year, Weekday, Unit, Part, Season, Decade, Iso, Holiday, Hour, Clock, Meridiem, Zone, Military, Dotted, Near, Fraction, Weekdays, Units, One, Parts, Decades, Pair, Quarter }
