using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>Puts names in the place of what they overlap, in one pass.</summary>
internal static class NameMerging
{
    /// <param name="doc">The document; words of a name that falls point to none.</param>
    /// <param name="found">Names in text order; gets all that stand then, in text order.</param>
    /// <param name="better">Names in text order that do not overlap each other.</param>
    /// <param name="buffer">A list to work in.</param>
    public static void Merge(Document doc, List<EntityMention> found, List<EntityMention> better, List<EntityMention> buffer)
    {
        if (better.Count == 0) return;
        buffer.Clear();
        buffer.AddRange(found);
        found.Clear();
        var next = 0;
        foreach (var name in buffer)
        {
            while (next < better.Count && better[next].Tokens.End <= name.Tokens.Start) found.Add(better[next++]);
            if (next == better.Count || better[next].Tokens.Start >= name.Tokens.End)
            {
                found.Add(name);
                continue;
            }
            for (var i = name.Tokens.Start; i < name.Tokens.End; i++) doc.Words[i].Entity = -1;
        }
        while (next < better.Count) found.Add(better[next++]);
    }
}
