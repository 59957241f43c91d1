namespace Chancery.Core.Time;

/// <summary>Units that expressions count in, smallest first.</summary>
public enum TimeUnit { Second, Minute, Hour, Day, Weekend, Week, Month, Season, Quarter, Half, Year, Decade, Century }
