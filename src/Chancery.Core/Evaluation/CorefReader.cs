using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Reads the bracketed Entity attribute of CoNLL-U's last column, as Universal Dependencies treebanks with coreference write it.</summary>
internal static class CorefReader
{
    private const string Key = "Entity=";

    /// <exception cref="FormatException">A bracket is closed that nobody opened.</exception>
    public static List<CorefMention> Read(ConlluDocument document)
    {
        var found = new List<CorefMention>();
        var open = new List<(string Chain, string Kind, int Start)>();
        var token = 0;
        foreach (var sentence in document.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                foreach (var field in word.Misc.Split('|'))
                {
                    if (field.StartsWith(Key, StringComparison.Ordinal)) Word(field.AsSpan(Key.Length), token, open, found, sentence.Line);
                }
                token++;
            }
            open.Clear();
        }
        found.Sort(static (a, b) => (a.Tokens.Start, -a.Tokens.End).CompareTo((b.Tokens.Start, -b.Tokens.End)));
        return found;
    }

    private static void Word(ReadOnlySpan<char> text, int token, List<(string Chain, string Kind, int Start)> open, List<CorefMention> found, int line)
    {
        while (text.Length > 0)
        {
            var opens = text[0] is '(';
            if (opens) text = text[1..];
            var stop = text.IndexOfAny('(', ')');
            var body = stop < 0 ? text : text[..stop];
            var closes = stop >= 0 && text[stop] is ')';
            if (body.Length == 0) throw new FormatException($"sentence at line {line}: an empty bracket in {Key}");
            text = stop < 0 ? [] : text[(closes ? stop + 1 : stop)..];
            var (chain, kind) = Cut(body);
            if (opens && closes) Add(chain, kind, token, token, found);
            else if (opens) open.Add((chain, kind, token));
            else Close(chain, token, open, found, line);
        }
    }

    private static void Close(string chain, int token, List<(string Chain, string Kind, int Start)> open, List<CorefMention> found, int line)
    {
        var at = open.FindLastIndex(entry => entry.Chain == chain);
        if (at < 0) throw new FormatException($"sentence at line {line}: {chain}) closes what is not open");
        Add(chain, open[at].Kind, open[at].Start, token, found);
        open.RemoveAt(at);
    }

    // a mention in several pieces ("12[1/2]") is no phrase, so it is left out
    private static void Add(string chain, string kind, int start, int last, List<CorefMention> found)
    {
        if (!chain.Contains('[', StringComparison.Ordinal)) found.Add(new CorefMention(new TokenRange(start, last + 1), kind, chain));
    }

    private static (string Chain, string Kind) Cut(ReadOnlySpan<char> body)
    {
        var dash = body.IndexOf('-');
        if (dash < 0) return (body.ToString(), "");
        var rest = body[(dash + 1)..];
        var end = rest.IndexOf('-');
        return (body[..dash].ToString(), (end < 0 ? rest : rest[..end]).ToString());
    }
}
