using System.Collections.Concurrent;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Records;

/// <summary>Answers that are dear and asked for again and again are kept until the record changes.</summary>
internal sealed class RecordAnswers(RecordPool pool, ServeSetup setup)
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, (string Stamp, object Answer)> _kept = new(StringComparer.Ordinal);

    public Task<T> AskAsync<T>(Func<IRecord, T> question, CancellationToken ct) => pool.AskAsync(question, ct);

    /// <param name="key">What the answer depends on beside the record.</param>
    /// <param name="question">Asked when no answer is kept.</param>
    /// <param name="ct">Of the request.</param>
    public async Task<T> AskAsync<T>(string key, Func<IRecord, T> question, CancellationToken ct) where T : class
    {
        var stamp = setup.Stamp();
        if (_kept.TryGetValue(key, out var kept) && kept.Stamp == stamp && kept.Answer is T known) return known;
        var answer = await pool.AskAsync(question, ct).ConfigureAwait(false);
        if (_kept.Count >= Most) _kept.Clear();
        _kept[key] = (stamp, answer);
        return answer;
    }
}
