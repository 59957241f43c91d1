using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Places;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Tests.Merging;

/// <summary>A report built by hand: sentences cut at spaces, coded sentences put on their trigger words. A blank string opens a paragraph.</summary>
internal sealed class Story
{
    private readonly Dictionary<string, int> _clusters = [];

    public Story(params string[] sentences)
    {
        Doc = new Document(new Article { Id = "story", Text = string.Join('\n', sentences), Published = new DateOnly(2026, 1, 16) });
        var (at, paragraph, opened) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            if (sentence.Length == 0) { Doc.Paragraphs.Add(new Paragraph(new TextSpan(opened, at - 1))); paragraph++; at++; opened = at; continue; }
            var first = Doc.Tokens.Count;
            var start = at;
            foreach (var word in sentence.Split(' '))
            {
                Doc.Tokens.Add(new Token { Span = new TextSpan(at, at + word.Length), Norm = word.ToLowerInvariant(), Lemma = word.ToLowerInvariant(), Xpos = "", Head = -1, Entity = -1, Sentence = Doc.Sentences.Count });
                at += word.Length + 1;
            }
            Doc.Sentences.Add(new Sentence(new TokenRange(first, Doc.Tokens.Count), new TextSpan(start, at - 1), paragraph));
        }
        Doc.Paragraphs.Add(new Paragraph(new TextSpan(opened, at - 1)));
    }

    public Document Doc { get; }

    /// <summary>An actor on the n-th occurrence of a word. The same name is the same actor.</summary>
    public ActorMention Who(string word, string? code, string? sector = null, ActorKind kind = ActorKind.Name, string? name = null, int nth = 1, params string[] also)
    {
        var head = Find(word, nth);
        name ??= word;
        if (!_clusters.TryGetValue(name, out var cluster)) _clusters[name] = cluster = _clusters.Count;
        if (kind is ActorKind.Name && Doc.Words[head].Entity < 0)
        {
            Doc.Words[head].Entity = Doc.Entities.Count;
            Doc.Entities.Add(new EntityMention(new TokenRange(head, head + 1), EntityKind.Person));
        }
        return new ActorMention { Head = head, Tokens = new TokenRange(head, head + 1), Kind = kind, Code = code, Sector = sector, OtherSectors = also, Identifier = name, Cluster = cluster };
    }

    /// <summary>A coded sentence on the n-th occurrence of a word; nouns are given as "visit:n".</summary>
    public EventMention Event(string type, string trigger, ActorMention[]? actors = null, ActorMention[]? recipients = null, int nth = 1, string mode = "")
    {
        var noun = trigger.EndsWith(":n", StringComparison.Ordinal);
        var at = Find(noun ? trigger[..^2] : trigger, nth);
        Doc.Words[at].Upos = noun ? Upos.Noun : Upos.Verb;
        var mention = new EventMention
        {
            Types = [type], Modes = mode.Length == 0 ? [] : mode.Split(','), Actors = actors ?? [], Recipients = recipients ?? [],
            Trigger = at, TriggerTokens = new TokenRange(at, at + 1), Sentence = Doc.Words[at].Sentence,
            Frame = $"{type.ToLowerInvariant()}.{Doc.Words[at].Lemma}", Confidence = 0.8,
        };
        mention.Explanation.Add(new ExplanationStep("frame", mention.Frame, [0]));
        Doc.Events.Add(mention);
        return mention;
    }

    public static EventDate On(string day, string basis = "syntax") =>
        new(PartialDate.Day(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), basis, "test");

    public static EventPlace In(string name, string country, int resolution, string basis = "syntax") =>
        new(new Place { Name = name, Country = country, Resolution = resolution }, name, basis);

    private int Find(string word, int nth)
    {
        for (var i = 0; i < Doc.Tokens.Count; i++)
            if (Doc.TextOf(i).SequenceEqual(word) && --nth == 0) return i;
        throw new ArgumentException($"no '{word}' in the story");
    }
}
