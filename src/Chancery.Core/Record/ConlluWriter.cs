using System.Globalization;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Record;

/// <summary>A document as the language layer sees it, as CoNLL-U: offsets ("Start", "End") and names ("Entity=B-Person") in the last column, as <see cref="Evaluation.ConlluReader"/> reads them.</summary>
public static class ConlluWriter
{
    public static void Write(Document doc, TextWriter to)
    {
        to.Write($"# newdoc id = {Plain.OneLine(doc.Article.Id)}\n");
        var paragraph = -1;
        for (var s = 0; s < doc.Sentences.Count; s++)
        {
            var sentence = doc.Sentences[s];
            if (sentence.Paragraph != paragraph) to.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            to.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {Plain.OneLine(doc.Article.Id)}-{s + 1}\n"));
            to.Write($"# text = {Plain.OneLine(sentence.Span.In(doc.Text).ToString())}\n");
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                WriteJoined(doc, sentence.Tokens, i, to);
                WriteWord(doc, sentence.Tokens, i, to);
            }
            to.Write('\n');
        }
    }

    /// <summary>Words cut out of one stretch of letters ("does" + "n't") get the line of that stretch before them.</summary>
    private static void WriteJoined(Document doc, TokenRange sentence, int i, TextWriter to)
    {
        if (i > sentence.Start && Joined(doc, i - 1, i)) return;
        var last = i;
        while (last + 1 < sentence.End && Joined(doc, last, last + 1)) last++;
        if (last == i) return;
        var misc = last + 1 < sentence.End && doc.Words[last + 1].Span.Start == doc.Words[last].Span.End ? "SpaceAfter=No" : "_";
        var id = string.Create(CultureInfo.InvariantCulture, $"{i - sentence.Start + 1}-{last - sentence.Start + 1}");
        to.Write($"{id}\t{doc.TextOf(new TokenRange(i, last + 1))}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
    }

    private static bool Joined(Document doc, int left, int right)
    {
        var (a, b) = (doc.Words[left].Span, doc.Words[right].Span);
        if (a.End != b.Start || !char.IsLetterOrDigit(doc.Text[a.End - 1])) return false;
        return char.IsLetter(doc.Text[a.End - 1]) && (char.IsLetter(doc.Text[b.Start]) || (b.Length > 1 && doc.Text[b.Start] is '\'' or '’'));
    }

    private static void WriteWord(Document doc, TokenRange sentence, int i, TextWriter to)
    {
        ref readonly var token = ref doc.Words[i];
        var head = token.Head < 0 ? 0 : token.Head - sentence.Start + 1;
        to.Write(string.Create(CultureInfo.InvariantCulture, $"{i - sentence.Start + 1}\t{token.Span.In(doc.Text)}\t{Cell(token.Lemma)}\t{token.Upos.Name()}\t"));
        to.Write(string.Create(CultureInfo.InvariantCulture, $"{Cell(token.Xpos)}\t_\t{head}\t{token.Dep.Name()}\t_\t{Misc(doc, sentence, i)}\n"));
    }

    private static string Misc(Document doc, TokenRange sentence, int i)
    {
        ref readonly var token = ref doc.Words[i];
        var misc = string.Create(CultureInfo.InvariantCulture, $"Start={token.Span.Start}|End={token.Span.End}");
        if (token.Entity >= 0)
        {
            var name = doc.Entities[token.Entity];
            misc += $"|Entity={(name.Tokens.Start == i ? 'B' : 'I')}-{name.Kind}";
        }
        var glued = i + 1 < sentence.End && doc.Words[i + 1].Span.Start == token.Span.End && !Joined(doc, i, i + 1);
        var joinedLeft = i > sentence.Start && Joined(doc, i - 1, i);
        return glued && !joinedLeft ? misc + "|SpaceAfter=No" : misc;
    }

    private static string Cell(string? value) => string.IsNullOrEmpty(value) ? "_" : value;
}
