namespace Chancery.Sql;

/// <summary>A view of the record.</summary>
/// <param name="Name">What it is asked by.</param>
/// <param name="Meaning">What a row is, for the codebook.</param>
/// <param name="Columns">What it holds.</param>
/// <param name="Query">How it is made.</param>
internal sealed record View(string Name, string Meaning, IReadOnlyList<Column> Columns, Func<Dialect, string> Query);
