namespace Chancery.Core.Time;

/// <summary>Units that expressions count in, smallest first.</summary>
public enum TimeUnit { Minute, Hour, Day, Week, Month, Quarter, Year, Decade, Century }
