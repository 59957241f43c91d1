namespace Chancery.Core.Actors;

/// <summary>What somebody was from a day until another. Half open: the day that ends a term may begin the next.</summary>
/// <param name="From">Null: since ever.</param>
/// <param name="Until">Null: still.</param>
/// <param name="Code">Country, or one of the non-state codes.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Office">"President", or null.</param>
public sealed record Term(DateOnly? From, DateOnly? Until, string Code, string? Sector, string? Office)
{
    public bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}
