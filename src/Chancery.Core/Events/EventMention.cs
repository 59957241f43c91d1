using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Places;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Core.Events;

/// <summary>One event as one sentence tells it: a coded sentence. Later stages fill what is settable.</summary>
public sealed class EventMention
{
    /// <summary>PLOVER type ("CONSULT"). A list because a merged reading may keep two; the first is the frame's.</summary>
    public required IReadOnlyList<string> Types { get; set; }

    public IReadOnlyList<string> Modes { get; set; } = [];

    public IReadOnlyList<string> Contexts { get; set; } = [];

    /// <summary>PLOVER's auxiliary modes: historical, future, hypothetical, negation.</summary>
    public AuxModes Aux { get; set; }

    public IReadOnlyList<ActorMention> Actors { get; set; } = [];

    public IReadOnlyList<ActorMention> Recipients { get; set; } = [];

    /// <summary>The head token of the trigger.</summary>
    public required int Trigger { get; init; }

    public required TokenRange TriggerTokens { get; init; }

    /// <summary>Index into <see cref="Document.Sentences"/>.</summary>
    public required int Sentence { get; init; }

    /// <summary>Id of the frame in the pack ("consult.meet").</summary>
    public required string Frame { get; init; }

    public EventDate? Date { get; set; }

    public EventPlace? Place { get; set; }

    public EventSize? Size { get; set; }

    public IReadOnlyList<Attribution> Attribution { get; set; } = [];

    /// <summary>How far it is told as having happened: from −3, surely not, over 0, open, to +3. Null where nobody has read it.</summary>
    public double? Factuality { get; set; }

    /// <summary>Who denies it without telling it again ("Moscow denied the attack").</summary>
    public IReadOnlyList<Attribution> Denials { get; set; } = [];

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The event stands inside a duplicate of an earlier paragraph.</summary>
    public bool Repeated { get; set; }

    /// <summary>The noun refers back ("the visit", "the attack"): it joins an event rather than opening one.</summary>
    public bool Anaphoric { get; set; }

    /// <summary>Its words say that it is another one than what was told before ("in a separate clash").</summary>
    public bool Apart { get; set; }

    /// <summary>It is answered or avenged in its sentence, so that the words above it do not say whether it was done.</summary>
    internal bool Given { get; init; }

    /// <summary>The sides act together, so the order of actor and recipient says nothing unless somebody hosts.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>The noun that the event is about where it is no party ("condemned the strike"), or -1.</summary>
    public int Content { get; init; } = -1;

    /// <summary>Words that made the event what it is, so that they negate it no further: the "not" of "will not withdraw".</summary>
    internal IReadOnlyList<int> Told { get; init; } = [];

    /// <summary>A party that the type cannot do without is not told in the sentence; what the report does not tell elsewhere either is dropped.</summary>
    public bool Incomplete { get; set; }

    /// <summary>The actor is whoever says so: "we condemn this".</summary>
    internal bool SpokenActor { get; init; }

    /// <summary>The recipient is whoever says so: "they are attacking us".</summary>
    internal bool SpokenRecipient { get; init; }

    /// <summary>Every decision in order: step, rule, tokens.</summary>
    public List<ExplanationStep> Explanation { get; } = [];

    /// <summary>The same where its part of a text stands behind another.</summary>
    internal EventMention MovedBy(PartShift shift)
    {
        var moved = new EventMention
        {
            Types = Types, Modes = Modes, Contexts = Contexts, Aux = Aux, Actors = shift.Moved(Actors), Recipients = shift.Moved(Recipients), Trigger = shift.MovedToken(Trigger), TriggerTokens = shift.Moved(TriggerTokens),
            Sentence = shift.MovedSentence(Sentence), Frame = Frame, Date = Date, Place = Place, Size = Size, Attribution = shift.Moved(Attribution), Factuality = Factuality, Denials = shift.Moved(Denials), Confidence = Confidence,
            Repeated = Repeated, Anaphoric = Anaphoric, Reciprocal = Reciprocal, Content = shift.MovedToken(Content), Told = [.. Told.Select(shift.MovedToken)], Incomplete = Incomplete, Given = Given, SpokenActor = SpokenActor, SpokenRecipient = SpokenRecipient,
        };
        moved.Explanation.AddRange(Explanation);
        return moved;
    }
}

/// <summary>PLOVER's auxiliary modes: how the text stands to the event.</summary>
[Flags]
public enum AuxModes { None = 0, Historical = 1, Future = 2, Hypothetical = 4, Negation = 8 }

/// <summary>The event's date and what it rests on ("syntax", "discourse", "publication").</summary>
public sealed record EventDate(PartialDate Date, string Basis, string Rule);

/// <summary>The event's place and why it was chosen.</summary>
public sealed record EventPlace(Place Place, string Extracted, string Basis);

/// <summary>People counted in the text; null where the text does not count.</summary>
public sealed record EventSize(int? Dead, int? Injured, int? Arrested);

/// <summary>Who says so.</summary>
/// <param name="Source">As the text names it.</param>
/// <param name="Cue">The word that says so.</param>
/// <param name="Kind">Direct, indirect or mixed.</param>
/// <param name="SourceActor">The resolved actor, where there is one.</param>
public sealed record Attribution(string Source, string Cue, ClaimKind Kind, ActorMention? SourceActor);

/// <summary>One step of an explanation.</summary>
/// <param name="Step">"frame", "actor", "recipient", "outer", "aux", "mode", "context", "date", "place", "attribution", "denial", "factuality", "merge", "confidence".</param>
/// <param name="Rule">Id of the rule or a short sentence.</param>
/// <param name="Tokens">Positions inside the sentence, counted from 0.</param>
public sealed record ExplanationStep(string Step, string Rule, IReadOnlyList<int> Tokens)
{
    private const int Shared = 256;

    private static readonly IReadOnlyList<int>[] Singles = [.. Enumerable.Range(0, Shared).Select(static token => (IReadOnlyList<int>)[token])];

    /// <summary>Most steps point at one word: those of one place share a list.</summary>
    public IReadOnlyList<int> Tokens { get; init; } = Tokens is [var only and >= 0 and < Shared] ? Singles[only] : Tokens;
}
