using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Claims whose cue is a mark: a headline ("Poll: …"), a turn of a transcript ("Q: …"), a name before its quotation, and a quotation with a dash and its name behind it.</summary>
internal sealed class MarkFrames(CueLexicon lexicon, QuoteReader quotes, List<ClaimDraft> drafts)
{
    private const string Mark = "mark";
    private const int MaximalName = 5, LeastContent = 3, LeastTurns = 3;

    private readonly Dictionary<string, int> _openers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);

    public void Read(Document doc)
    {
        Turns(doc);
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            if (i == 0 || doc.Sentences[i].Paragraph != doc.Sentences[i - 1].Paragraph) Opening(doc, i);
        }
        for (var token = 1; token < doc.Tokens.Count; token++)
        {
            if (doc.Words[token].Norm is ":" && token + 1 < doc.Tokens.Count && quotes.Opens(token + 1)) Inner(doc, token);
            if (IsDash(doc, token) && quotes.Closes(token - 1)) Signed(doc, token);
        }
    }

    private static bool IsDash(Document doc, int token) => doc.Words[token].Norm is "―" or "—" or "–" or "--" || doc.Words[token].Norm is "-" && doc.Sentences[doc.Words[token].Sentence].Paragraph != doc.Sentences[doc.Words[token - 1].Sentence].Paragraph;

    // “…” ― Ana Ruiz
    private void Signed(Document doc, int dash)
    {
        var end = dash + 1;
        while (end < doc.Tokens.Count && end - dash <= MaximalName && doc.Words[end].Upos is Upos.Propn && !EndsLine(doc, end - 1, dash)) end++;
        if (end == dash + 1 || end < doc.Tokens.Count && doc.Words[end].Sentence == doc.Words[dash].Sentence && !EndsLine(doc, end - 1, dash) && doc.Words[end].Norm is not ("," or "." or "(")) return;
        var quote = quotes.At(dash - 1)!.Value;
        if (quote.Length > LeastContent) Add(dash, new TokenRange(dash + 1, end), quote);
    }

    // "More from Ana Ruiz: “…”": no verb says so
    private void Inner(Document doc, int colon)
    {
        var range = doc.Sentences[doc.Words[colon].Sentence].Tokens;
        if (quotes.At(colon + 1) is not { Length: > LeastContent + 1 } quote || quotes.IsQuoted(colon) || doc.Words[colon - 1].Entity is not (>= 0 and var entity) || doc.Entities[entity].Kind is not (EntityKind.Person or EntityKind.Organization)) return;
        var name = colon - 1;
        while (name > range.Start && doc.Words[name - 1].Entity == entity) name--;
        if (name > range.Start && doc.Words[name - 1] is { Upos: Upos.Adp, Norm: not "from" }) return;
        for (var i = name - 1; i >= range.Start && doc.Words[i].Norm is not ("-" or "–" or "—" or "--"); i--)
        {
            if (doc.Words[i].Upos is Upos.Verb or Upos.Aux) return;
        }
        Add(colon, new TokenRange(name, colon), quote);
    }

    private static bool EndsLine(Document doc, int token, int dash) =>
        token > dash && token + 1 < doc.Tokens.Count && doc.Text.AsSpan(doc.Words[token].Span.End, doc.Words[token + 1].Span.Start - doc.Words[token].Span.End).Contains('\n');

    private void Opening(Document doc, int sentence)
    {
        if (Opener(doc, sentence) is not { } name) return;
        var colon = name.End;
        var paragraph = doc.Sentences[sentence].Paragraph;
        var last = sentence;
        while (last + 1 < doc.Sentences.Count && doc.Sentences[last + 1].Paragraph == paragraph) last++;
        var content = new TokenRange(colon + 1, doc.Sentences[last].Tokens.End);
        if (content.Length < LeastContent) return;
        var known = IsSomebody(doc, name) || lexicon.Openers.Contains(doc.Words[colon - 1].Norm);
        if (_openers[Key(doc, name)] >= LeastTurns || known && sentence == 0) Add(colon, name, content);
        else if (known && quotes.Opens(colon + 1)) Add(colon, name, quotes.At(colon + 1)!.Value);
    }

    private static bool IsSomebody(Document doc, TokenRange name) =>
        doc.Words[name.End - 1].Entity is >= 0 and var entity && doc.Entities[entity].Kind is EntityKind.Person or EntityKind.Organization;

    /// <summary>Who opens paragraphs often: two voices at least make a conversation. A surname stands for the whole name.</summary>
    private void Turns(Document doc)
    {
        _openers.Clear();
        _people.Clear();
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            if (i > 0 && doc.Sentences[i].Paragraph == doc.Sentences[i - 1].Paragraph || Opener(doc, i) is not { } name) continue;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_openers, Key(doc, name), out _)++;
            if (IsUpper(Text(doc, name)) || doc.Words[name.End - 1].Entity is >= 0 and var entity && doc.Entities[entity].Kind is EntityKind.Person) _people.Add(Key(doc, name));
        }
        var voices = _openers.Where(opener => opener.Value >= 2).ToList();
        var turns = voices.Count < 2 ? 0 : voices.Sum(opener => opener.Value);
        foreach (var name in _openers.Keys.ToList()) _openers[name] = _people.Contains(name) ? turns : 0;
    }

    private static string Key(Document doc, TokenRange name) => doc.Words[name.End - 1].Norm;

    private static string Text(Document doc, TokenRange range) => doc.TextOf(range);

    // "Q", "WALLACE": a transcript names its voices in capitals
    private static bool IsUpper(string name) => !name.Any(char.IsLower);

    /// <summary>The words before a colon that opens a paragraph.</summary>
    private static TokenRange? Opener(Document doc, int sentence)
    {
        var range = doc.Sentences[sentence].Tokens;
        var start = range.Start;
        while (start < range.End && doc.Words[start].Upos is Upos.Punct) start++;
        for (var i = start; i < Math.Min(range.End, start + MaximalName + 1); i++)
        {
            if (doc.Words[i].Norm is ":") return i > start ? new TokenRange(start, i) : null;
            if (!char.IsUpper(doc.Text[doc.Words[i].Span.Start]) && doc.Words[i].Upos is not (Upos.Punct or Upos.Part)) return null;
        }
        return null;
    }

    private void Add(int mark, TokenRange name, TokenRange content) =>
        drafts.Add(new ClaimDraft(mark, Mark, CueClass.Adverb, new CueFrame(CueShape.Phrase), new TokenRange(mark, mark + 1), new ClaimSource(name.End - 1, name), [content]) { Outermost = true });
}
