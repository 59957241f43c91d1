using System.Globalization;
using System.Text;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Record;

/// <summary>A document as the language layer sees it, for reading: each sentence, its names, and its tree with a word a line below the word that it hangs on.</summary>
public static class PlainParseWriter
{
    /// <summary>A deeper branch is printed no further in: a line stays a line.</summary>
    private const int Deepest = 24;

    public static string Of(Document doc)
    {
        var text = new StringBuilder();
        foreach (var sentence in doc.Sentences)
        {
            text.Append(Plain.OneLine(sentence.Span.In(doc.Text).ToString())).Append('\n');
            var names = Names(doc, sentence.Tokens);
            if (names.Count > 0) text.Append("  names: ").AppendJoin("; ", names).Append('\n');
            Tree(doc, sentence.Tokens, text);
            text.Append('\n');
        }
        return text.ToString();
    }

    private static List<string> Names(Document doc, TokenRange sentence)
    {
        List<string> names = [];
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            if (doc.Words[at].Entity is >= 0 and var name && doc.Entities[name].Tokens.Start == at)
                names.Add($"{Plain.OneLine(doc.TextOf(doc.Entities[name].Tokens))} ({doc.Entities[name].Kind.ToString().ToLowerInvariant()})");
        }
        return names;
    }

    private static void Tree(Document doc, TokenRange sentence, StringBuilder text)
    {
        var below = Enumerable.Range(sentence.Start, sentence.Length).ToLookup(at => doc.Words[at].Head);
        var open = new Stack<(int Token, int Depth)>();
        foreach (var root in below[-1].Reverse()) open.Push((root, 1));
        while (open.TryPop(out var next))
        {
            ref readonly var token = ref doc.Words[next.Token];
            text.Append(' ', 2 * Math.Min(next.Depth, Deepest)).Append(CultureInfo.InvariantCulture, $"{token.Span.In(doc.Text)} {token.Dep.Name()} {token.Upos.Name()}\n");
            foreach (var dependent in below[next.Token].Reverse()) open.Push((dependent, next.Depth + 1));
        }
    }
}
