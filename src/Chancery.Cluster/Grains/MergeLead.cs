namespace Chancery.Cluster.Grains;

/// <summary>Begins a merge, gives its parts to those who merge them, wherever they are, and ends it. What it was about is in the record: whoever leads after it goes on.</summary>
internal sealed class MergeLead(IMergeStore store, ClusterVoice voice, TimeProvider clock) : Grain, IMergeLead
{
    private const int Tries = 3;

    /// <summary>After a merge that failed; doubled each time, so that what is wrong for long (a full disk) is not asked for twice a second.</summary>
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(1), LongestRest = TimeSpan.FromMinutes(2);

    private Task? _round;
    private TimeSpan _rest;
    private long _failed;

    public Task<bool> AskAsync(string record)
    {
        if (record != store.Record)
        {
            DeactivateOnIdle();
            return Task.FromResult(false);
        }
        if (_round is null or { IsCompleted: true })
        {
            if (_rest > TimeSpan.Zero && clock.GetElapsedTime(_failed) < _rest) return Task.FromResult(false);
            _round = RoundAsync();
        }
        return Task.FromResult(true);
    }

    private async Task RoundAsync()
    {
        try
        {
            // a database's work must not hold up the others' messages
            if (await Task.Run(store.Begin) is not { } order) return;
            await Task.WhenAll(order.Parts.Select(part => PartAsync(order, part)));
            await Task.Run(store.Close);
            _rest = TimeSpan.Zero;
        }
#pragma warning disable CA1031 // whatever it was: who needs the merge asks again, and the record knows what is done
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failed = clock.GetTimestamp();
            _rest = _rest == TimeSpan.Zero ? FirstRest : _rest * 2 < LongestRest ? _rest * 2 : LongestRest;
            voice.Say($"a merge was broken off and goes on when it is asked for: {e.Message}");
        }
    }

    /// <summary>Gives a part away; again when whoever had it is gone.</summary>
    private async Task PartAsync(MergeOrder order, string part)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                await GrainFactory.GetGrain<IMergePart>(part).MergeAsync(order);
                return;
            }
            catch (Exception e) when (i < Tries && e is OrleansException or TimeoutException)
            {
                // it is placed anew
            }
        }
    }
}
