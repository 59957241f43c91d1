namespace Chancery.Training.Neural;

/// <summary>The classes of each head, in ordinal order.</summary>
internal sealed record Vocabulary(string[] Xpos, string[] Upos, string[] Labels, string[] Names)
{
    /// <summary>Names that are used at least so often.</summary>
    public static string[] Of(IEnumerable<string> names, int least = 1) =>
        [.. names.CountBy(name => name).Where(pair => pair.Value >= least).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>-1 for a name that is not in the list.</summary>
    public static int[] Rows(string[] list, IEnumerable<string> names) => [.. names.Select(name => Math.Max(-1, Array.BinarySearch(list, name, StringComparer.Ordinal)))];
}
