using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>One way to read one trigger, before it is known whether its parties are actors.</summary>
public sealed class Reading
{
    public required Frame Frame { get; set; }

    public required TriggerKind Kind { get; set; }

    /// <summary>The token that carries the event: the outer predicate's once an outer rule has retyped it.</summary>
    public required int Trigger { get; set; }

    /// <summary>The frame's own trigger token.</summary>
    public required int Inner { get; set; }

    public required string Type { get; set; }

    public List<string> Modes { get; } = [];

    public AuxModes Aux { get; set; }

    /// <summary>Head tokens of the actors, coordination spread.</summary>
    public List<int> Actors { get; } = [];

    public List<int> Recipients { get; } = [];

    /// <summary>There is somebody on the other side: a recipient, or a second actor where both sides act together.</summary>
    public bool HasOtherSide => Recipients.Count > 0 || (Frame.Reciprocal && Actors.Count > 1);

    /// <summary>The slot that gave the actors and the recipients, for the explanation.</summary>
    public string ActorSlot { get; set; } = "";

    public string RecipientSlot { get; set; } = "";

    /// <summary>Trigger words beyond the head.</summary>
    public List<int> Words { get; } = [];

    /// <summary>Auxiliaries and negators that have made the reading what it is and say nothing more about it.</summary>
    public List<int> Told { get; } = [];

    /// <summary>Outer rules that were applied, from the inside out, with their tokens.</summary>
    public List<(OuterRule Rule, int Token)> Outer { get; } = [];

    public double Score { get; set; }

    /// <summary>The noun that the others of the trigger hang on, where that is not its last: "exchange" of "exchange of fire".</summary>
    public int Top { get; set; }

    /// <summary>The reading stays in the list for evaluation but is no event of its own: it is the content of another.</summary>
    public bool Absorbed { get; set; }

    /// <summary>Something that is answered or avenged: it has been done, whatever the words above it say.</summary>
    public bool Given { get; set; }

    /// <summary>A definite noun without parties ("the attack").</summary>
    public bool Anaphoric { get; set; }

    /// <summary>Makes it a first reading of another frame, as if it were new.</summary>
    internal void Begin(Frame frame, TriggerKind kind, int trigger)
    {
        (Frame, Kind, Trigger, Inner, Top, Type, Aux, Score) = (frame, kind, trigger, trigger, trigger, frame.Type, AuxModes.None, 0);
        (ActorSlot, RecipientSlot, Absorbed, Anaphoric, Given) = ("", "", false, false, false);
        Modes.Clear();
        Actors.Clear();
        Recipients.Clear();
        Words.Clear();
        Told.Clear();
        Outer.Clear();
    }

    /// <summary>The same words and parties as an event of another type.</summary>
    public Reading As(AlsoType also)
    {
        const double Second = 0.01;
        var copy = Copy(also.Type, Aux);
        copy.Modes.Clear();
        if (also.Mode is { } mode) copy.Modes.Add(mode);
        copy.Score = Score - Second;
        return copy;
    }

    public Reading Copy(string type, AuxModes aux)
    {
        var copy = new Reading { Frame = Frame, Kind = Kind, Trigger = Trigger, Inner = Inner, Top = Top, Type = type, Aux = aux, Score = Score, ActorSlot = ActorSlot, RecipientSlot = RecipientSlot };
        copy.Modes.AddRange(Modes);
        copy.Actors.AddRange(Actors);
        copy.Recipients.AddRange(Recipients);
        copy.Words.AddRange(Words);
        return copy;
    }

    public TokenRange Tokens => new(Trigger, Trigger + 1);
}
