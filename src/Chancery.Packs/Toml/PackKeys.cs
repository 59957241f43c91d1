namespace Chancery.Packs.Toml;

/// <summary>The keys of one table in their order, each with its line.</summary>
/// <param name="Line">Where the table begins.</param>
/// <param name="Items">A key may stand twice: whoever makes a table of them says so. The value is null where the file is broken.</param>
internal sealed record PackKeys(int Line, IReadOnlyList<(string Key, int Line, PackValue? Value)> Items);
