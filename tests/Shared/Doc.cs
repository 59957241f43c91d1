using Chancery.Core;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Tests;

/// <summary>
/// Documents built by hand, so that a unit test needs no model. One sentence in CoNLL style, a word a line:
/// <c>form|lemma|UPOS|head|dep</c>, heads counted from 1 (0 is the root).
/// </summary>
public static class Doc
{
    public static Document Of(string rows, DateOnly? published = null, params (int Start, int End, EntityKind Kind)[] entities)
    {
        var cells = rows.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => row.Split('|')).ToArray();
        var text = string.Join(' ', cells.Select(cell => cell[0]));
        var doc = new Document(new Article { Id = "test", Text = text, Published = published });
        doc.Paragraphs.Add(new Paragraph(new TextSpan(0, text.Length)));
        var at = 0;
        foreach (var cell in cells)
        {
            doc.Tokens.Add(new Token
            {
                Span = new TextSpan(at, at + cell[0].Length),
                Norm = string.Intern(cell[0].ToLowerInvariant()),
                Lemma = string.Intern(cell[1]),
                Upos = Enum.Parse<Upos>(cell[2], true),
                Xpos = "",
                Head = int.Parse(cell[3], System.Globalization.CultureInfo.InvariantCulture) - 1,
                Dep = Enum.Parse<Dep>(cell[4].Replace(":", "", StringComparison.Ordinal), true),
                Entity = -1,
                Sentence = 0,
            });
            at += cell[0].Length + 1;
        }
        doc.Sentences.Add(new Sentence(new TokenRange(0, cells.Length), new TextSpan(0, text.Length), 0));
        foreach (var (start, end, kind) in entities)
        {
            for (var i = start; i < end; i++) doc.Words[i].Entity = doc.Entities.Count;
            doc.Entities.Add(new EntityMention(new TokenRange(start, end), kind));
        }
        doc.Layers = Layers.Paragraphs | Layers.Tokens | Layers.Tags | Layers.Tree | Layers.Entities;
        return doc;
    }
}
