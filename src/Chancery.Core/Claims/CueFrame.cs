namespace Chancery.Core.Claims;

/// <summary>A shape with the preposition or mark that leads to the content; empty where there is none.</summary>
public readonly record struct CueFrame(CueShape Shape, string Particle = "")
{
    /// <summary>Reads "oblique:about"; false for a name that is no shape.</summary>
    public static bool TryParse(ReadOnlySpan<char> written, out CueFrame frame)
    {
        var colon = written.IndexOf(':');
        var name = colon < 0 ? written : written[..colon];
        var found = Enum.TryParse<CueShape>(name.ToString().Replace("-", "", StringComparison.Ordinal), true, out var shape) && Enum.IsDefined(shape);
        frame = new CueFrame(shape, colon < 0 ? "" : string.Intern(written[(colon + 1)..].ToString()));
        return found;
    }
}
