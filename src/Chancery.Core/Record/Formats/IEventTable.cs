using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>Events on their way into one file of columns. What is not finished leaves nothing behind.</summary>
public interface IEventTable : IDisposable
{
    /// <summary>In the order in which they come.</summary>
    void Add(IReadOnlyList<StoredEvent> events);

    /// <summary>Writes the file; what is there is replaced.</summary>
    void Finish(string file);
}
