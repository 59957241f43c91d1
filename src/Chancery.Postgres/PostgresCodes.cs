namespace Chancery.Postgres;

/// <summary>Codes of problems that a caller acts on.</summary>
public static class PostgresCodes
{
    /// <summary>No server answers, or it went away: it may come back.</summary>
    public const string Gone = "REC008";
}
