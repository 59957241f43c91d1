using Chancery.Core.Events;

namespace Chancery.Core.Merging;

/// <summary>By trigger; where one word triggers two events, by what they are.</summary>
internal sealed class TextOrder : IComparer<EventMention>
{
    public static TextOrder Instance { get; } = new();

    public int Compare(EventMention? x, EventMention? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = x.Trigger.CompareTo(y.Trigger);
        if (order == 0) order = string.CompareOrdinal(x.Types[0], y.Types[0]);
        if (order == 0) order = string.CompareOrdinal(x.Frame, y.Frame);
        if (order == 0) order = Heads(x).CompareTo(Heads(y));
        return order;
    }

    private static (int, int, int, int) Heads(EventMention mention) =>
        (mention.Actors.Count, mention.Actors.Count > 0 ? mention.Actors[0].Head : -1, mention.Recipients.Count, mention.Recipients.Count > 0 ? mention.Recipients[0].Head : -1);
}
