namespace Chancery.Core.Language;

/// <summary>The pairs of tags that the tagger chooses among; a class of its model is a position here.</summary>
internal sealed class TagSet(IReadOnlyList<(Upos Upos, string Xpos)> tags)
{
    public int Count => tags.Count;

    public (Upos Upos, string Xpos) this[int i] => tags[i];

    public static TagSet Read(BinaryReader reader)
    {
        var tags = new (Upos, string)[reader.ReadByte()];
        for (var i = 0; i < tags.Length; i++) tags[i] = ((Upos)reader.ReadByte(), string.Intern(reader.ReadString()));
        return new TagSet(tags);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)tags.Count);
        foreach (var (upos, xpos) in tags)
        {
            writer.Write((byte)upos);
            writer.Write(xpos);
        }
    }
}
