using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Names as comparable words.</summary>
internal static class NameKeys
{
    /// <summary>Lower-case words of a name without accents and hyphens.</summary>
    public static string[] Of(Document doc, TokenRange name)
    {
        var keys = new List<string>(name.Length);
        for (var i = name.Start; i < name.End; i++)
        {
            var norm = doc.Words[i].Norm;
            if (char.IsLetterOrDigit(norm[0])) keys.Add(WorldBuilder.Fold(norm));
        }
        return [.. keys];
    }

    /// <summary>"Han" is "Han Ji-woo", "Rodriguez" is "Delcy Rodriguez", "Delcy Eloina Rodriguez" is "Delcy Rodriguez".</summary>
    public static bool Same(string[] a, string[] b, bool person)
    {
        if (a.AsSpan().SequenceEqual(b)) return true;
        if (!person || a.Length == 0 || b.Length == 0) return false;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length == 1) return shorter[0] == longer[^1] || shorter[0] == longer[0] && longer.Length > 1 && shorter[0].Length > 1;
        if (shorter[^1] != longer[^1] || shorter[0] != longer[0]) return shorter.Length < longer.Length && longer.AsSpan().EndsWith(shorter);
        return shorter.Length < longer.Length;
    }
}
