namespace Chancery.Core.Record.Store;

/// <summary>A point of the map at which something happened.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Place">Its name, where it is known.</param>
/// <param name="Events">How many of the events happened there.</param>
public sealed record EventPoint(double Latitude, double Longitude, string? Place, int Events)
{
    /// <summary>The coarsest level of a place that is a point: a town.</summary>
    public const int Town = 4;
}
