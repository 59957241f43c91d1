using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>
/// Labels of the name recogniser: 0 is outside, then for each kind one that begins a name and one that goes on with it; and what it costs to go
/// from one label to the next.
/// </summary>
internal sealed class NameClasses(IReadOnlyList<EntityKind> kinds, int[] transitions)
{
    public int Count => 1 + 2 * kinds.Count;

    public EntityKind KindOf(int label) => label == 0 ? EntityKind.None : kinds[(label - 1) / 2];

    public static bool Begins(int label) => label > 0 && label % 2 == 1;

    /// <summary>A name goes on only after its own beginning or itself.</summary>
    public static bool Follows(int label, int previous) => label == 0 || Begins(label) || previous == label || previous == label - 1;

    /// <summary>Score of a label after another; the row beyond the last is the beginning of a sentence.</summary>
    public int Transition(int previous, int label) => transitions[previous * Count + label];

    public static NameClasses Read(BinaryReader reader)
    {
        var kinds = new EntityKind[reader.ReadByte()];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = (EntityKind)reader.ReadByte();
        var labels = 1 + 2 * kinds.Length;
        var transitions = new int[(labels + 1) * labels];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt32();
        return new NameClasses(kinds, transitions);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)kinds.Count);
        foreach (var kind in kinds) writer.Write((byte)kind);
        foreach (var transition in transitions) writer.Write(transition);
    }
}
