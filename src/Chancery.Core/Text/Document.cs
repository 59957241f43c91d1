using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Places;
using Chancery.Core.Record;
using Chancery.Core.Time;

namespace Chancery.Core.Text;

/// <summary>
/// Immutable text plus the layers that the stages fill, in the order that <see cref="Pipeline"/> checked.
/// Token positions are positions in <see cref="Tokens"/>, not in a sentence.
/// </summary>
public sealed class Document(Article article)
{
    /// <summary>Words from which on a text gives the same reasons again and again.</summary>
    private const int Long = 1 << 15;

    private const int MostRemembered = 1 << 16;

    private ActorIndex? _actorIndex;
    private string? _id;
    private HashSet<string>? _said;

    public Article Article { get; } = article;

    public string Text => Article.Text;

    /// <summary>"d_" and 16 hexadecimal digits of the text's hash; taken when it is first asked for.</summary>
    public string Id => _id ??= RecordId.OfText(Text);

    /// <summary>Where it stands in a text that is read in parts; null for a document that is all of its text.</summary>
    public DocumentPart? Part { get; private init; }

    /// <summary>What the parts before have told of actors; null for a document that is all of its text.</summary>
    internal ActorMemory? Memory { get; private init; }

    /// <summary>Layers filled so far.</summary>
    public Layers Layers { get; internal set; }

    public List<Paragraph> Paragraphs { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>All tokens of the document. A list of structs: take it by <see cref="Words"/> to read or write in place.</summary>
    public TokenBuffer Tokens { get; } = new();

    public List<EntityMention> Entities { get; } = [];

    public List<ActorMention> Actors { get; } = [];

    public List<TimeMention> Times { get; } = [];

    public List<PlaceMention> Places { get; } = [];

    public List<Claim> Claims { get; } = [];

    /// <summary>Coded sentences, in text order.</summary>
    public List<EventMention> Events { get; } = [];

    public Span<Token> Words => Tokens.Span;

    /// <summary>Sentences at its beginning that belong to the part before.</summary>
    internal int LeadIn
    {
        get
        {
            var count = 0;
            if (Part is { } part)
            {
                while (count < Sentences.Count && Sentences[count].Paragraph < part.LeadIn) count++;
            }
            return count;
        }
    }

    /// <summary>Sentences that no other part has.</summary>
    public int OwnSentences => Sentences.Count - LeadIn;

    /// <summary>A part of a longer text.</summary>
    internal static Document OfPart(Document whole, DocumentPart part, ActorMemory? memory) => new(whole.Article) { Part = part, Memory = memory, _id = whole.Id };

    /// <summary>The number of a sentence in the text, from 1.</summary>
    public int NumberOf(int sentence) => Part is { } part ? part.SentencesBefore - LeadIn + sentence + 1 : sentence + 1;

    public ReadOnlySpan<char> TextOf(int token) => Tokens.Span[token].Span.In(Text);

    /// <summary>The text from the first to the last token of a range.</summary>
    public string TextOf(TokenRange range) => Text[Tokens.Span[range.Start].Span.Start..Tokens.Span[range.End - 1].Span.End];

    public TextSpan SpanOf(TokenRange range) => new(Tokens.Span[range.Start].Span.Start, Tokens.Span[range.End - 1].Span.End);

    /// <summary>The actor mention whose head is this token, or null.</summary>
    public ActorMention? ActorAt(int token) => ActorByHead.TryGetValue(token, out var actor) ? actor : null;

    /// <summary>What is named where this token stands.</summary>
    internal EntityKind KindAt(int token) => Words[token].Entity is >= 0 and var entity && entity < Entities.Count ? Entities[entity].Kind : EntityKind.None;

    /// <summary>A text that is kept with the document: in a long one the same letters are kept once.</summary>
    internal string Once(string text)
    {
        if (Tokens.Count < Long) return text;
        _said ??= new HashSet<string>(StringComparer.Ordinal);
        if (_said.TryGetValue(text, out var known)) return known;
        if (_said.Count == MostRemembered) _said.Clear();
        _said.Add(text);
        return text;
    }

    internal Dictionary<int, ActorMention> ActorByHead { get; } = [];

    /// <summary>The actors by sentence and by whom they mean; made when it is first asked for and again when actors came.</summary>
    internal ActorIndex ActorIndex => _actorIndex is { } index && index.IsOf(Actors) ? index : _actorIndex = new ActorIndex(this);
}
