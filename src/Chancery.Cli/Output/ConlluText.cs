using System.Globalization;
using System.Text;
using Chancery.Core.Language;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Cli.Output;

/// <summary>A document as CoNLL-U: what the language layer saw. Offsets and entities stand in the last column.</summary>
internal static class ConlluText
{
    private static readonly string[] Deps = [.. Enum.GetNames<Dep>().Select(NameOf)];

    public static string Of(Document doc)
    {
        var text = new StringBuilder();
        text.Append("# newdoc id = ").Append(Plain.OneLine(doc.Article.Id)).Append('\n');
        var paragraph = -1;
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            var sentence = doc.Sentences[i];
            if (sentence.Paragraph != paragraph) text.Append("# newpar\n");
            paragraph = sentence.Paragraph;
            text.Append(CultureInfo.InvariantCulture, $"# sent_id = {i + 1}\n# text = {Plain.OneLine(sentence.Span.In(doc.Text).ToString())}\n");
            for (var token = sentence.Tokens.Start; token < sentence.Tokens.End; token++) Row(text, doc, sentence.Tokens, token);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static void Row(StringBuilder text, Document doc, TokenRange sentence, int at)
    {
        var token = doc.Words[at];
        var head = token.Head < 0 ? 0 : token.Head - sentence.Start + 1;
        text.Append(CultureInfo.InvariantCulture, $"{at - sentence.Start + 1}\t{doc.TextOf(at)}\t{Cell(token.Lemma)}\t{NameOf(token.Upos)}\t{Cell(token.Xpos)}\t_\t");
        text.Append(CultureInfo.InvariantCulture, $"{head}\t{Deps[(int)token.Dep]}\t_\tStart={token.Span.Start}|End={token.Span.End}");
        if (token.Entity >= 0)
        {
            var entity = doc.Entities[token.Entity];
            text.Append("|Entity=").Append(entity.Tokens.Start == at ? "B-" : "I-").Append(NameOf(entity.Kind));
        }
        if (at + 1 < sentence.End && doc.Words[at + 1].Span.Start == token.Span.End) text.Append("|SpaceAfter=No");
        text.Append('\n');
    }

    private static string Cell(string? value) => string.IsNullOrEmpty(value) ? "_" : value;

    private static string NameOf<T>(T value) where T : struct, Enum => value.ToString().ToUpperInvariant();

    // NsubjPass is nsubj:pass
    private static string NameOf(string dep)
    {
        var at = dep.AsSpan(1).IndexOfAnyInRange('A', 'Z') + 1;
        return (at > 0 ? $"{dep[..at]}:{dep[at..]}" : dep).ToLowerInvariant();
    }
}
