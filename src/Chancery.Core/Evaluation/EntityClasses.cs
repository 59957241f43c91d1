using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>The classes of one file, and what our kinds are called there.</summary>
internal sealed class EntityClasses
{
    private readonly Dictionary<EntityKind, string> _names = [];

    public EntityClasses(IEnumerable<string> labels)
    {
        var classes = labels.Where(label => label.Length > 2).Select(label => label[2..]).Distinct().GroupBy(EntityNames.Parse);
        foreach (var group in classes.Where(group => group.Key != EntityKind.None))
            _names[group.Key] = group.Count() == 1 ? group.Single() : group.Key.ToString();
    }

    public IEnumerable<string> Names => _names.Values.Order(StringComparer.Ordinal);

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
