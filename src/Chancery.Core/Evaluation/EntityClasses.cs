using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>The classes of one file, and what our kinds are called there.</summary>
internal sealed class EntityClasses
{
    /// <summary>Only the politics part of CrossNER has this class. What it calls events and miscellaneous is of its own kind, so that persons, organisations and places alone are compared.</summary>
    private const string CrossNer = "politicalparty";

    private static readonly EntityKind[] CrossNerKinds = [EntityKind.Person, EntityKind.Organization, EntityKind.Location];

    private readonly Dictionary<EntityKind, string> _names = [];
    private readonly HashSet<string> _unjudged = new(StringComparer.Ordinal);

    public EntityClasses(IEnumerable<string> labels)
    {
        var classes = labels.Where(label => label.Length > 2).Select(label => label[2..]).ToHashSet(StringComparer.Ordinal);
        if (classes.Contains(CrossNer)) _unjudged.UnionWith(classes.Where(name => !CrossNerKinds.Contains(EntityNames.Parse(name))));
        foreach (var group in classes.Except(_unjudged).GroupBy(EntityNames.Parse).Where(group => group.Key != EntityKind.None))
            _names[group.Key] = group.Count() == 1 ? group.Single() : group.Key.ToString();
    }

    public IEnumerable<string> Names => _names.Values.Order(StringComparer.Ordinal);

    /// <summary>Neither words of such a class nor names found among them count.</summary>
    public bool Judges(string name) => !_unjudged.Contains(name);

    /// <summary>The file's class for a kind; null when the file has none for it.</summary>
    public string? Of(EntityKind kind)
    {
        if (_names.TryGetValue(kind, out var name)) return name;
        var wider = kind switch
        {
            EntityKind.Facility => EntityKind.Location,
            EntityKind.Norp or EntityKind.Event or EntityKind.Product => EntityKind.Misc,
            _ => EntityKind.None,
        };
        return _names.GetValueOrDefault(wider);
    }
}
