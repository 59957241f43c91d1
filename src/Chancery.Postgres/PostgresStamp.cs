using Chancery.Core.Record.Store;

namespace Chancery.Postgres;

/// <summary>Tells whether a record has changed. It is asked for every request that comes in, and looks once a second.</summary>
public sealed class PostgresStamp(PostgresAddress address, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private PostgresSession? _session;
    private string _stamp = "";
    private long? _looked;

    /// <summary>Another text whenever documents came in or events were made anew; "" while the server does not answer.</summary>
    public string Value
    {
        get
        {
            lock (_lock)
            {
                if (_looked is { } looked && clock.GetElapsedTime(looked) < Pause) return _stamp;
                _stamp = Look();
                _looked = clock.GetTimestamp();
                return _stamp;
            }
        }
    }

    public void Dispose() => _session?.Dispose();

    // the rule is written with every merge that makes events: its transaction is that of the events
    private string Look()
    {
        try
        {
            _session ??= PostgresSession.Open(address);
            return (string)_session.Value("SELECT concat_ws(' ', (SELECT xmin FROM meta WHERE key = 'rule'), (SELECT max(rowid) FROM documents), (SELECT max(started) FROM runs), (SELECT max(tried) FROM feeds))")!;
        }
        catch (RecordException)
        {
            _session?.Dispose();
            _session = null;
            return "";
        }
    }
}
