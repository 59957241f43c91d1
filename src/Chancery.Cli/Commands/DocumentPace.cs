namespace Chancery.Cli.Commands;

/// <summary>How many documents a second, of late.</summary>
internal sealed class DocumentPace(TimeProvider clock)
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);

    private readonly Queue<(long At, int Documents)> _done = new();
    private readonly long _started = clock.GetTimestamp();

    public double PerSecond
    {
        get
        {
            while (_done.TryPeek(out var first) && clock.GetElapsedTime(first.At) > Late) _done.Dequeue();
            var span = Math.Min(Late.TotalSeconds, clock.GetElapsedTime(_started).TotalSeconds);
            return span > 0 ? _done.Sum(one => one.Documents) / span : 0;
        }
    }

    public void Add(int documents) => _done.Enqueue((clock.GetTimestamp(), documents));
}
