namespace Chancery.Core.Reviews;

/// <summary>What stands when all lines of a file of reviews have been read: the last word of each coder on each event, undone ones taken away.</summary>
public sealed class ReviewBook
{
    private readonly List<ReviewDecision> _standing;

    public ReviewBook(IEnumerable<ReviewDecision> lines)
    {
        var words = new Dictionary<(string Coder, string Event), List<ReviewDecision>>();
        foreach (var line in lines)
        {
            var key = (line.Coder, line.Event);
            if (!words.TryGetValue(key, out var said)) words[key] = said = [];
            if (line.Verdict != ReviewVerdict.Undo) said.Add(line);
            else if (said.Count > 0) said.RemoveAt(said.Count - 1);
        }
        _standing = [.. words.Values.Where(said => said.Count > 0).Select(said => said[^1]).OrderBy(decision => decision.At)];
    }

    /// <summary>In the order in which they were said.</summary>
    public IReadOnlyList<ReviewDecision> Standing => _standing;

    public IEnumerable<ReviewDecision> Of(string coder) => _standing.Where(decision => decision.Coder == coder);

    /// <summary>What undoing would take back; null when there is nothing.</summary>
    public ReviewDecision? Last(string coder) => _standing.FindLast(decision => decision.Coder == coder);
}
