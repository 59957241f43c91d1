namespace Chancery.Packs.Toml;

/// <summary>What a pack file says, before anybody asks for it.</summary>
/// <param name="Root">Keys above the first table.</param>
/// <param name="Tables">All tables in their order; one written <c>[[name]]</c> stands in an array.</param>
internal sealed record PackContent(PackKeys Root, IReadOnlyList<(string Name, bool InArray, PackKeys Keys)> Tables);
