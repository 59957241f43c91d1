namespace Chancery.Core.Events;

/// <summary>The events of a document by their type, in the order of the text, looked at from the last one backwards.</summary>
internal sealed class EventsByType
{
    /// <summary>Events of a type that are looked at: more stand in no report that a person reads at one go, and a long text must not cost its square.</summary>
    private const int LookBack = 400;

    private readonly Dictionary<string, List<EventMention>> _events = new(StringComparer.Ordinal);

    public EventsByType(IEnumerable<EventMention> events)
    {
        foreach (var ev in events)
        {
            if (!_events.TryGetValue(ev.Types[0], out var own)) _events[ev.Types[0]] = own = [];
            own.Add(ev);
        }
    }

    /// <summary>The last event of the type up to a sentence that passes a test.</summary>
    public EventMention? Last(string type, int sentence, Predicate<EventMention> passes)
    {
        if (!_events.TryGetValue(type, out var own)) return null;
        var last = Text.TextOrdered.FirstOfSentence(own, sentence + 1) - 1;
        for (var i = last; i >= 0 && i > last - LookBack; i--)
        {
            if (passes(own[i])) return own[i];
        }
        return null;
    }
}
