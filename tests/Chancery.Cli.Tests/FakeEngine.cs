using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Runs;
using Chancery.Core.Text;

namespace Chancery.Cli.Tests;

/// <summary>A coder without a model: every line is a sentence, every "met" in it a meeting. It breaks down where a text says so.</summary>
internal sealed class FakeEngine : IEngine
{
    private static readonly Ontology Plover = new("plover-2.0",
        [new EventType("CONSULT", 1, 2.5, false, new Dictionary<string, double?>(), "04", null)], [], [], []);

    public FrameLexicon Frames { get; } = new(Plover, [], [], []);

    public IReadOnlyList<IStage> Stages => [];

    /// <summary>Is told of every document.</summary>
    public Action<Article>? Seen { get; init; }

    public TellingModel Tellings => throw new InvalidOperationException("the fake coder has no model");

    public FactualityReader Factuality { get; } = new(new AuxLexicon(), CueLexicon.Empty, ToldLexicon.Empty, null);

    public CodedReport Code(Article article)
    {
        var doc = Read(article);
        return new(doc, [.. doc.Events.Select((mention, i) => new CodedEvent { Id = $"e_{article.Id}_{i}", Document = doc, Best = mention, Mentions = [mention] })]);
    }

    public Document Read(Article article)
    {
        Seen?.Invoke(article);
        if (article.Text.Contains("breakdown", StringComparison.Ordinal)) throw new InvalidOperationException("the coder broke down");
        var doc = new Document(article);
        var at = 0;
        foreach (var line in article.Text.Split('\n'))
        {
            var first = doc.Tokens.Count;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var start = article.Text.IndexOf(word, at, StringComparison.Ordinal);
                at = start + word.Length;
                if (word == "met") doc.Events.Add(Meeting(doc.Tokens.Count, doc.Sentences.Count));
                doc.Tokens.Add(new Token { Span = new(start, at), Norm = word, Lemma = word, Xpos = "", Head = -1, Entity = -1, Sentence = doc.Sentences.Count });
            }
            if (doc.Tokens.Count == first) continue;
            doc.Sentences.Add(new(new(first, doc.Tokens.Count), new(doc.Words[first].Span.Start, at), 0));
        }
        doc.Paragraphs.Add(new(new(0, article.Text.Length)));
        return doc;
    }

    /// <summary>A long text breaks down behind its first part, if at all.</summary>
    public IEnumerable<CodedReport> CodeInParts(Article article)
    {
        if (!LongReport.Is(article))
        {
            yield return Code(article);
            yield break;
        }
        yield return Code(article with { Text = article.Text[..article.Text.LastIndexOf('\n')] });
        if (article.Text.EndsWith("breakdown", StringComparison.Ordinal)) throw new InvalidOperationException("the coder broke down");
    }

    public IEnumerable<Document> ReadInParts(Article article) => [Read(article)];

    public Document Parse(Article article) => Read(article);

    private static EventMention Meeting(int trigger, int sentence)
    {
        var mention = new EventMention { Types = ["CONSULT"], Trigger = trigger, TriggerTokens = new(trigger, trigger + 1), Sentence = sentence, Frame = "consult.meet", Confidence = 0.5 };
        mention.Explanation.Add(new("frame", "consult.meet", [0]));
        return mention;
    }
}
