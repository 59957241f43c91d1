namespace Chancery.Core.Events;

/// <summary>How far a frame came at a word.</summary>
public enum TrialEnd
{
    /// <summary>Further words of its trigger stand in the sentence, but not below the word.</summary>
    Words,

    /// <summary>A test of <c>when</c> does not hold.</summary>
    When,

    /// <summary>A test of <c>unless</c> holds.</summary>
    Unless,

    /// <summary>A party that it asks for is missing.</summary>
    Party,

    /// <summary>Another frame outweighs it.</summary>
    Outweighed,

    /// <summary>It is how the word is read; whether an event is made of it is for the parties to say.</summary>
    Read,
}

/// <summary>What became of one frame at one word of a sentence.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Trigger">The trigger of it whose head the word is.</param>
/// <param name="Token">The word, a token of the document.</param>
/// <param name="End">How far it came.</param>
/// <param name="Slot">The slot of the test that decided, as it stands in the pack; empty where no test did.</param>
/// <param name="Found">Tokens that the test looked at, or, of <see cref="TrialEnd.Unless"/>, the one that it holds for. Of a frame that was read: the heads of its actors, then of its recipients.</param>
public sealed record FrameTrial(Frame Frame, Trigger Trigger, int Token, TrialEnd End, string Slot, IReadOnlyList<int> Found)
{
    /// <summary>The test that decided; null where none did.</summary>
    public SlotTest? Test { get; init; }
}
