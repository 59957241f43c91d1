namespace Chancery.Sql;

/// <summary>What events have in common, day and rows apart.</summary>
/// <param name="Codes">As the table has them, a space before and after each.</param>
/// <param name="Types">Likewise.</param>
/// <param name="Country">Where it happened.</param>
/// <param name="Quad">Class.</param>
/// <param name="Happened">Neither denied nor supposed nor planned.</param>
/// <param name="Scale">PLOVER score.</param>
/// <param name="Resolution">Level of the place.</param>
internal sealed record EventKind(string Codes, string Types, string? Country, int Quad, bool Happened, double Scale, int Resolution);
