namespace Chancery.DuckDb;

/// <summary>What a block of rows is known by.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="Hash">Of their identifiers, their runs and their numbers.</param>
internal readonly record struct EventPrint(int Rows, ulong Hash)
{
    /// <summary>Numbers of rows that a block has, whether there are rows of all of them or not.</summary>
    public const int Block = 2048;
}
