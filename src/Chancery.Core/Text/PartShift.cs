using System.Runtime.InteropServices;
using Chancery.Core.Actors;
using Chancery.Core.Events;

namespace Chancery.Core.Text;

/// <summary>
/// Two parts of a text that follow each other as one document, for what is told in both: the first with its words where they were, behind them those of the second without what leads in to it.
/// Says where a mention of the second part stands in both together.
/// </summary>
internal sealed class PartShift
{
    private readonly Dictionary<ActorMention, ActorMention> _moved = new(ReferenceEqualityComparer.Instance);
    private readonly int _tokens, _sentences;

    public PartShift(Document first, Document second)
    {
        var lead = second.LeadIn;
        var start = lead == 0 ? 0 : second.Sentences[lead - 1].Tokens.End;
        (_tokens, _sentences) = (first.Tokens.Count - start, first.Sentences.Count - lead);
        Joint = Document.OfPart(first, first.Part!, first.Memory);
        Joint.Layers = first.Layers;
        Joint.Tokens.Expect(first.Tokens.Count + second.Tokens.Count - start);
        Joint.Sentences.EnsureCapacity(first.Sentences.Count + second.Sentences.Count - lead);
        Joint.Paragraphs.AddRange(first.Paragraphs);
        var paragraphs = first.Paragraphs.Count - second.Part!.LeadIn;
        Joint.Paragraphs.AddRange(CollectionsMarshal.AsSpan(second.Paragraphs)[second.Part.LeadIn..]);
        Joint.Sentences.AddRange(first.Sentences);
        foreach (var sentence in CollectionsMarshal.AsSpan(second.Sentences)[lead..])
            Joint.Sentences.Add(sentence with { Tokens = Moved(sentence.Tokens), Paragraph = sentence.Paragraph + paragraphs });
        Joint.Entities.AddRange(first.Entities);
        foreach (var entity in second.Entities) Joint.Entities.Add(entity with { Tokens = Moved(entity.Tokens) });
        foreach (ref readonly var token in first.Words) Joint.Tokens.Add(token);
        foreach (ref readonly var token in second.Words[start..])
        {
            Joint.Tokens.Add(token with
            {
                Head = token.Head < 0 ? -1 : token.Head + _tokens, Sentence = token.Sentence + _sentences, Entity = token.Entity < 0 ? -1 : token.Entity + first.Entities.Count,
            });
        }
        Joint.Actors.AddRange(first.Actors);
        foreach (var actor in second.Actors)
            if (actor.Head >= start) Joint.Actors.Add(Moved(actor));
        foreach (var (head, actor) in first.ActorByHead) Joint.ActorByHead[head] = actor;
        foreach (var (head, actor) in second.ActorByHead)
            if (head >= start) Joint.ActorByHead[head + _tokens] = Moved(actor);
    }

    /// <summary>Both together.</summary>
    public Document Joint { get; }

    public int MovedSentence(int sentence) => sentence + _sentences;

    public int MovedToken(int token) => token < 0 ? token : token + _tokens;

    public TokenRange Moved(TokenRange range) => new(range.Start + _tokens, range.End + _tokens);

    /// <summary>The same mention is moved to the same one, whoever holds it.</summary>
    public ActorMention Moved(ActorMention actor)
    {
        if (!_moved.TryGetValue(actor, out var moved)) _moved[actor] = moved = actor with { Head = actor.Head + _tokens, Tokens = Moved(actor.Tokens) };
        return moved;
    }

    public IReadOnlyList<ActorMention> Moved(IReadOnlyList<ActorMention> actors) => actors.Count == 0 ? [] : [.. actors.Select(Moved)];

    public IReadOnlyList<Attribution> Moved(IReadOnlyList<Attribution> voices) =>
        voices.Count == 0 ? [] : [.. voices.Select(said => said.SourceActor is { } source ? said with { SourceActor = Moved(source) } : said)];
}
