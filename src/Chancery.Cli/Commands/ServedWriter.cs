using Chancery.Core.Record.Store;
using Chancery.Postgres;

namespace Chancery.Cli.Commands;

/// <summary>
/// A writer that outlives its server: when that goes away (it is restarted, the line is cut) it says so once, waits until it answers again, and does what it was about to do once more. Whatever it does must
/// be one transaction, or harmless when it is done twice.
/// </summary>
internal sealed class ServedWriter(CliIo io, PostgresAddress address) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private PostgresRecordWriter? _writer;

    /// <summary>Without waiting: who starts wants to hear that the address is wrong.</summary>
    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds something else.</exception>
    public void Open() => _writer ??= PostgresRecordWriter.Open(address);

    public async Task<T> Do<T>(Func<PostgresRecordWriter, T> work, CancellationToken ct)
    {
        for (var told = false; ; await Task.Delay(Pause, io.Clock, ct))
        {
            try
            {
                _writer ??= PostgresRecordWriter.Open(address);
                var done = work(_writer);
                if (told) io.Error.WriteLine($"{address}: the server is back");
                return done;
            }
            catch (RecordException e) when (e.Problem.Code == PostgresCodes.Gone)
            {
                Dispose();
                if (!told) io.Error.WriteLine($"{e.Problem.File}: {e.Problem.Code}: {e.Problem.Message} Waiting for it.");
                told = true;
            }
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _writer = null;
    }
}
