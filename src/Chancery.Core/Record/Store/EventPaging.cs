namespace Chancery.Core.Record.Store;

/// <summary>Walks all events that are asked for page by page, by cursor, so that few are held: ask <see cref="Next"/> until it is null, and tell <see cref="Took"/> what was answered.</summary>
public sealed class EventPaging
{
    private readonly int _size;
    private int _left;

    /// <param name="query">Which events; its limit is the most in all.</param>
    /// <param name="size">Events of a page.</param>
    public EventPaging(EventQuery query, int size)
    {
        (_size, _left) = (size, query.Limit);
        Next = _left > 0 ? query with { Limit = Math.Min(size, _left) } : null;
    }

    /// <summary>The question for the next page; null when all came. Who got no answer asks it again.</summary>
    public EventQuery? Next { get; private set; }

    /// <param name="page">The answer to <see cref="Next"/>.</param>
    public void Took(IReadOnlyList<StoredEvent> page)
    {
        _left -= page.Count;
        Next = Next is { } asked && page is [.., var last] && page.Count == asked.Limit && _left > 0
            ? asked with { Limit = Math.Min(_size, _left), After = EventQuery.CursorOf(last), Offset = 0 }
            : null;
    }
}
