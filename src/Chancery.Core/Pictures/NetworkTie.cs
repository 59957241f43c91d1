namespace Chancery.Core.Pictures;

/// <summary>What somebody and another have to do with each other, counted in events.</summary>
/// <param name="Name">Of the other.</param>
/// <param name="Code">Its country or PLOVER's code.</param>
/// <param name="With">Cooperation, and all that they do side by side.</param>
/// <param name="Against">Conflict between them.</param>
/// <param name="From">The other acts, it is acted on.</param>
/// <param name="To">It acts, the other is acted on.</param>
/// <param name="Beside">Both act, or both are acted on.</param>
public sealed record NetworkTie(string Name, string? Code, long With, long Against, long From, long To, long Beside)
{
    public long Events => With + Against;

    /// <summary>1 is cooperation alone, −1 conflict alone.</summary>
    public double Balance => Events == 0 ? 0 : (With - Against) / (double)Events;
}
