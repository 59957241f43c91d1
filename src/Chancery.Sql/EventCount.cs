namespace Chancery.Sql;

/// <summary>How many events of a class there are on a day, or in a country.</summary>
/// <param name="ByDay">Of a day; otherwise of a country.</param>
/// <param name="Day">Null for events without one.</param>
/// <param name="Place">Null for events without one.</param>
/// <param name="Quad">The class.</param>
/// <param name="Events">How many.</param>
/// <param name="Scale">Sum of the scores.</param>
/// <param name="Placed">How many of a day's have a place that is a point; of a day whose classes are counted apart, in one of them or in all.</param>
internal sealed record EventCount(bool ByDay, DateOnly? Day, string? Place, int Quad, long Events, double Scale, long Placed);
