namespace Chancery.Sql;

/// <summary>How a column is kept small. A file that is told need not try all ways on every group of rows, which is a fourth of what writing takes there.</summary>
internal enum Packing
{
    /// <summary>As the file finds best.</summary>
    Found,

    /// <summary>Long texts that are only read many at a time: Zstandard takes a third of the room, but whoever reads one row unpacks its neighbours.</summary>
    Texts,

    /// <summary>Short texts, each once: by the letters that they have in common.</summary>
    Unique,

    /// <summary>Short texts of which neighbours have the same.</summary>
    Shared,
}
