using System.Collections.Concurrent;

namespace Chancery.Bench.Scale;

/// <summary>What a soak showed.</summary>
public sealed class SoakResult
{
    private long _answers, _again;

    /// <summary>Pages and answers that were read without an error.</summary>
    public long Answers => Interlocked.Read(ref _answers);

    /// <summary>Times that a reader was told to come again after a while, because somebody wrote.</summary>
    public long Again => Interlocked.Read(ref _again);

    /// <summary>Most memory of the server in each quarter.</summary>
    public long[] Megabytes { get; } = new long[4];

    public int Rounds { get; internal set; }

    public int Ingested { get; internal set; }

    public int Merged { get; internal set; }

    /// <summary>What a user would have seen go wrong.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    private readonly ConcurrentQueue<string> _errors = [];

    internal void Answered() => Interlocked.Increment(ref _answers);

    internal void Came() => Interlocked.Increment(ref _again);

    internal void Fail(string what) => _errors.Enqueue(what);
}
