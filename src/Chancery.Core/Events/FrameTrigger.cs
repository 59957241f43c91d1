namespace Chancery.Core.Events;

/// <summary>A frame with one of the triggers that tell it.</summary>
public readonly record struct FrameTrigger(Frame Frame, Trigger Trigger)
{
    /// <summary>Numbers of <see cref="FrameWords"/> that the sentence must have.</summary>
    internal int[] Needs { get; init; } = [];

    /// <summary>The number of each test of <see cref="Frame.Unless"/>, in its order.</summary>
    internal int[] Unless { get; init; } = [];
}
