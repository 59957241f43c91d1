namespace Chancery.Core.Pictures;

/// <summary>How wide one column of time is.</summary>
public enum TimeStep
{
    Day,
    Week,
    Month,
    Year,
}
