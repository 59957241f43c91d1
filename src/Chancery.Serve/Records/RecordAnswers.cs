using System.Collections.Concurrent;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Records;

/// <summary>Answers that are dear and asked for again and again are kept until the record changes. Who asks for what another is waiting for already waits with him.</summary>
internal sealed class RecordAnswers(RecordPool pool, ServeSetup setup)
{
    private const int Most = 128;

    private readonly ConcurrentDictionary<string, (string Stamp, Lazy<Task<object?>> Answer)> _kept = new(StringComparer.Ordinal);

    public Task<T> AskAsync<T>(Func<IRecord, T> question, CancellationToken ct) => pool.AskAsync(question, ct);

    /// <param name="key">What the answer depends on beside the record.</param>
    /// <param name="question">Asked when no answer is kept.</param>
    /// <param name="ct">Of the request: others may wait for the same answer, which is asked for to the end.</param>
    public async Task<T> AskAsync<T>(string key, Func<IRecord, T> question, CancellationToken ct) where T : class?
    {
        var stamp = setup.Stamp();
        if (_kept.Count >= Most) _kept.Clear();
        (string Stamp, Lazy<Task<object?>> Answer) fresh = (stamp, new Lazy<Task<object?>>(() => pool.AskAsync<object?>(question, CancellationToken.None)));
        var kept = _kept.AddOrUpdate(key, fresh, (_, known) => known.Stamp != stamp || known.Answer is { IsValueCreated: true, Value.IsFaulted: true } ? fresh : known);
        return (T)(await kept.Answer.Value.WaitAsync(ct).ConfigureAwait(false))!;
    }
}
