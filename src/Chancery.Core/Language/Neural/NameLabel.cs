using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>A label of the name head: outside, the beginning or the inside of a name of a kind.</summary>
internal readonly record struct NameLabel(EntityKind Kind, bool Begins)
{
    public bool Outside => Kind is EntityKind.None;

    /// <summary>Reads "O", "B-Person", "I-Person".</summary>
    public static NameLabel Parse(string name)
    {
        if (name is "O") return default;
        return name.Length > 2 && Enum.TryParse<EntityKind>(name.AsSpan(2), out var kind) ? new NameLabel(kind, name[0] is 'B')
            : throw new FormatException($"'{name}' is no label of a name");
    }

    /// <summary>The inside of a name follows its beginning or its inside.</summary>
    public bool MayFollow(NameLabel before) => Outside || Begins || before.Kind == Kind;
}
