using System.Collections.Concurrent;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Records;

/// <summary>
/// Answers that are dear and asked for again and again are kept until the record changes. Who asks for what another is waiting for already waits with him. Whoever takes an older answer and is told that it is one gets
/// it while the new one is made: when the record was just written, or is being written.
/// </summary>
internal sealed class RecordAnswers(RecordPool pool, ServeSetup setup)
{
    private const int Most = 256;

    /// <summary>A new answer that comes within this time is waited for.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private long _asked;

    /// <param name="question">Asked each time.</param>
    /// <param name="ct">Of the request.</param>
    /// <param name="older">Told of when the answer is, where somebody writes and it was remembered.</param>
    public Task<T> AskAsync<T>(Func<IRecord, T> question, CancellationToken ct, Action<DateTimeOffset>? older = null) => pool.AskAsync(question, ct, older);

    /// <param name="key">What the answer depends on beside the record.</param>
    /// <param name="question">Asked when no answer is kept.</param>
    /// <param name="ct">Of the request: others may wait for the same answer, which is asked for to the end.</param>
    /// <param name="older">Told when an older answer was made that is given for now; who does not listen waits for the new one.</param>
    /// <param name="remembered">For who does not: told of when the answer is, where somebody writes and it was remembered.</param>
    public async Task<T> AskAsync<T>(string key, Func<IRecord, T> question, CancellationToken ct, Action<DateTimeOffset>? older = null, Action<DateTimeOffset>? remembered = null) where T : class?
    {
        var stamp = setup.Stamp();
        if (_kept.Count >= Most) Thin();
        if (older is not null && _kept.TryGetValue(key, out var shown) && (shown.Stamp != stamp || shown.Remembered is not null) && shown.Done && pool.Held)
        {
            // it was made of the state that others are answered from meanwhile
            shown.Asked = Interlocked.Increment(ref _asked);
            older(shown.Remembered ?? shown.Made);
            return (T)(await shown.Answer.Value.ConfigureAwait(false))!;
        }
        var kept = _kept.AddOrUpdate(key, _ => Fresh(null), (_, known) => known.Stamp != stamp || known.Failed || known.Remembered is not null ? Fresh(known.Done ? known : known.Before) : known);
        kept.Asked = Interlocked.Increment(ref _asked);
        var answer = kept.Answer.Value;
        if (answer.IsCompletedSuccessfully) kept.Before = null;
        if (older is null || kept.Before is not { } before) return Given(await answer.WaitAsync(ct).ConfigureAwait(false));
        try
        {
            return Given(await answer.WaitAsync(Grace, setup.Clock, ct).ConfigureAwait(false));
        }
        catch (Exception e) when (e is TimeoutException or RecordException)
        {
            older(before.Remembered ?? before.Made);
            return (T)(await before.Answer.Value.ConfigureAwait(false))!;
        }

        T Given(object? found)
        {
            if (kept.Remembered is { } made) (older ?? remembered)?.Invoke(made);
            return (T)found!;
        }

        Kept Fresh(Kept? before)
        {
            Kept fresh = null!;
            return fresh = new Kept(stamp, new Lazy<Task<object?>>(() => pool.AskAsync<object?>(record =>
            {
                fresh.Remembered = record.Remembered;
                return question(record);
            }, CancellationToken.None)), setup.Clock.GetUtcNow()) { Before = before };
        }
    }

    /// <summary>What was asked for longest ago goes.</summary>
    private void Thin()
    {
        foreach (var key in _kept.OrderBy(pair => pair.Value.Asked).Take(Most / 4).Select(pair => pair.Key).ToList()) _kept.TryRemove(key, out _);
    }

    /// <param name="stamp">Of the record when it was asked.</param>
    /// <param name="answer">Asked for when somebody waits for it.</param>
    /// <param name="made">When it was asked.</param>
    private sealed class Kept(string stamp, Lazy<Task<object?>> answer, DateTimeOffset made)
    {
        public string Stamp => stamp;

        public Lazy<Task<object?>> Answer => answer;

        public DateTimeOffset Made => made;

        /// <summary>The last whole answer to the same question, until this one is there.</summary>
        public Kept? Before { get; set; }

        /// <summary>When it was so, where a record was asked that remembers; such an answer is not kept.</summary>
        public DateTimeOffset? Remembered { get; set; }

        public long Asked { get; set; }

        public bool Done => Answer is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };

        public bool Failed => Answer is { IsValueCreated: true, Value.IsFaulted: true };
    }
}
