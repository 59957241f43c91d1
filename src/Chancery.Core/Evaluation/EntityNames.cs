using System.Collections.Frozen;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Class names that public files use for the kinds of names.</summary>
public static class EntityNames
{
    private static readonly FrozenDictionary<string, EntityKind> Kinds = new Dictionary<string, EntityKind>
    {
        ["person"] = EntityKind.Person, ["per"] = EntityKind.Person, ["politician"] = EntityKind.Person,
        ["organization"] = EntityKind.Organization, ["organisation"] = EntityKind.Organization, ["org"] = EntityKind.Organization, ["politicalparty"] = EntityKind.Organization,
        ["location"] = EntityKind.Location, ["loc"] = EntityKind.Location, ["place"] = EntityKind.Location, ["geo"] = EntityKind.Location,
        ["country"] = EntityKind.Location,
        ["norp"] = EntityKind.Norp, ["nationality"] = EntityKind.Norp, ["gpe"] = EntityKind.Norp,
        ["facility"] = EntityKind.Facility, ["fac"] = EntityKind.Facility,
        ["date"] = EntityKind.Date, ["temporal"] = EntityKind.Date, ["tim"] = EntityKind.Date, ["time"] = EntityKind.Date,
        ["money"] = EntityKind.Money,
        ["product"] = EntityKind.Product, ["art"] = EntityKind.Product, ["weapon"] = EntityKind.Product, ["militaryplatform"] = EntityKind.Product,
        ["event"] = EntityKind.Event, ["election"] = EntityKind.Event, ["eve"] = EntityKind.Event,
        ["misc"] = EntityKind.Misc,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>None for a class that Chancery does not have.</summary>
    public static EntityKind Parse(string name) => Kinds.GetValueOrDefault(name);
}
