namespace Chancery.Core.Evaluation;

/// <summary>One record of a file of PLOVER triples: a text, the type, and the countries of both sides.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Types">Types that the record's name means; empty where the name is unknown.</param>
/// <param name="Name">The type as the file names it.</param>
/// <param name="Actors">Country codes; empty leaves the side open.</param>
/// <param name="Recipients">Country codes; empty leaves the side open.</param>
internal sealed record GoldTriple(string Text, IReadOnlyList<string> Types, string Name, IReadOnlyList<string> Actors, IReadOnlyList<string> Recipients)
{
    public override string ToString() => $"{Name} {Side(Actors)} -> {Side(Recipients)}";

    private static string Side(IReadOnlyList<string> codes) => codes.Count == 0 ? "-" : string.Join('+', codes);
}
