namespace Chancery.Core.Text;

/// <summary>Longest match of word sequences to a value. Built once, read by many threads, looked up without allocation.</summary>
public sealed class PhraseTrie<T>
{
    private readonly Node _root = new();
    private readonly WordSieve _first = new();

    /// <summary>Number of phrases.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a phrase of lower-cased words separated by one space, cut as the tokenizer cuts them. A repeated phrase keeps its first value and gives false.</summary>
    public bool Add(string phrase, T value)
    {
        var node = _root;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            node.Next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(word, out var next)) node.Next[word] = next = new Node();
            if (node == _root) _first.Add(word);
            node = next;
        }
        if (node == _root || node.Ends) return false;
        (node.Ends, node.Value) = (true, value);
        Count++;
        return true;
    }

    /// <summary>The longest phrase that starts at <paramref name="start"/> and ends before <paramref name="end"/>, by norms.</summary>
    /// <returns>The number of tokens matched, 0 for none.</returns>
    public int Match(ReadOnlySpan<Token> tokens, int start, int end, out T value) => Match(tokens, start, end, false, out value);

    /// <summary>The same by lemmas, each word of a phrase may be a token's norm or its lemma.</summary>
    public int MatchLemmas(ReadOnlySpan<Token> tokens, int start, int end, out T value) => Match(tokens, start, end, true, out value);

    /// <summary>Every phrase with its value, in no order.</summary>
    public IEnumerable<(string Phrase, T Value)> All() => All(_root, "");

    private static IEnumerable<(string Phrase, T Value)> All(Node node, string before)
    {
        if (node.Ends) yield return (before, node.Value);
        foreach (var (word, next) in node.Next ?? [])
            foreach (var found in All(next, before.Length == 0 ? word : $"{before} {word}")) yield return found;
    }

    private int Match(ReadOnlySpan<Token> tokens, int start, int end, bool lemmas, out T value)
    {
        var (node, best) = (_root, 0);
        value = default!;
        if (start < end && !_first.MayHold(tokens[start].Norm) && !(lemmas && tokens[start].Lemma is { } first && _first.MayHold(first))) return 0;
        for (var i = start; i < end && node.Next is { } next; i++)
        {
            if (!next.TryGetValue(tokens[i].Norm, out var child) && !(lemmas && tokens[i].Lemma is { } lemma && next.TryGetValue(lemma, out child))) break;
            node = child;
            if (!node.Ends) continue;
            (best, value) = (i - start + 1, node.Value);
        }
        return best;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public bool Ends;
        public T Value = default!;
    }
}
