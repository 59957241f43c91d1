using System.Collections.Frozen;
using System.Text;

namespace Chancery.Core.Language;

/// <summary>The names that Universal Dependencies writes: "nsubj:pass", "PROPN".</summary>
public static class EnumNames
{
    private static readonly string[] Deps = [.. Enum.GetNames<Dep>().Select(Relation)];
    private static readonly string[] Tags = [.. Enum.GetNames<Upos>().Select(name => name.ToUpperInvariant())];

    private static readonly FrozenDictionary<string, Dep> DepByName =
        Deps.Select((name, i) => (name, (Dep)i)).ToFrozenDictionary(pair => pair.name, pair => pair.Item2);

    private static readonly FrozenDictionary<string, Upos> TagByName =
        Tags.Select((name, i) => (name, (Upos)i)).ToFrozenDictionary(pair => pair.name, pair => pair.Item2);

    public static int DepCount => Deps.Length;

    public static string Name(this Dep dep) => Deps[(int)dep];

    public static string Name(this Upos tag) => Tags[(int)tag];

    /// <summary>The relation without its subtype: "nsubj" of "nsubj:pass".</summary>
    public static string BaseName(this Dep dep) => BaseOf(Deps[(int)dep]);

    public static string BaseOf(string relation) => relation.IndexOf(':') is var colon and >= 0 ? relation[..colon] : relation;

    /// <summary>A subtype without a member becomes its base; an unknown relation becomes <see cref="Dep.Dep"/>.</summary>
    public static Dep ParseDep(string name) =>
        DepByName.TryGetValue(name, out var dep) || DepByName.TryGetValue(BaseOf(name), out dep) ? dep : Dep.Dep;

    public static Upos ParseUpos(string name) => TagByName.GetValueOrDefault(name, Upos.X);

    private static string Relation(string member)
    {
        var name = new StringBuilder();
        foreach (var c in member)
        {
            if (char.IsUpper(c) && name.Length > 0) name.Append(':');
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
