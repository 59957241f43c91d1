using System.Text.Json;
using Chancery.Core.Record.Store;
using Chancery.Core.Reviews;

namespace Chancery.Serve.Pages;

/// <summary>The event that a coder is asked about next.</summary>
public sealed record ReviewView
{
    private const int Around = 600;

    public required string Coder { get; init; }

    /// <summary>Judged by this coder.</summary>
    public required int Done { get; init; }

    /// <summary>Events that are asked for, judged or not.</summary>
    public required long All { get; init; }

    /// <summary>Only what somebody else has judged.</summary>
    public required bool Second { get; init; }

    public required bool CanUndo { get; init; }

    /// <summary>Null when all are judged.</summary>
    public StoredEvent? Event { get; init; }

    /// <summary>What stands before and behind the sentence in its document.</summary>
    public (string Before, string After) Context { get; init; } = ("", "");

    public StoredDocument? Document { get; init; }

    /// <summary>The next one, the least certain first; skipped ones when there are no others. What others say is not looked at, but for whether they have said something.</summary>
    internal static ReviewView Of(IRecord record, ReviewBook book, string coder, EventQuery query, bool second)
    {
        var own = ReviewedIds(record, [.. book.Of(coder)]);
        var queue = query with { All = true, Uncertain = true, Limit = own.Count + 1 };
        if (second)
        {
            var others = ReviewedEvent.Of(record, [.. book.Standing.Where(decision => decision.Coder != coder && decision.Says)]);
            queue = queue with { Ids = [.. others.Select(ev => ev.Event?.Id).OfType<string>().DefaultIfEmpty("-")] };
        }
        var events = record.Events(queue);
        var next = events.FirstOrDefault(ev => !own.ContainsKey(ev.Id)) ?? events.Where(ev => own[ev.Id].Verdict == ReviewVerdict.Skip).MinBy(ev => own[ev.Id].At);
        var document = next is null ? null : record.Document(next.Document);
        return new ReviewView
        {
            Coder = coder, Done = own.Values.Count(decision => decision.Says), All = record.Count(queue), Second = second, CanUndo = own.Count > 0, Event = next, Document = document,
            Context = next is null || document is null ? ("", "") : Surroundings(document.Text, next),
        };
    }

    /// <summary>By the identifiers that events have now.</summary>
    private static Dictionary<string, ReviewDecision> ReviewedIds(IRecord record, IReadOnlyList<ReviewDecision> decisions)
    {
        var found = new Dictionary<string, ReviewDecision>(StringComparer.Ordinal);
        // skipped ones are brought to their events as well
        foreach (var ev in ReviewedEvent.Of(record, decisions, skipped: true)) found[ev.Id] = ev.Decisions[^1];
        return found;
    }

    private static (string, string) Surroundings(string text, StoredEvent ev)
    {
        using var json = JsonDocument.Parse(ev.Json);
        if (!json.RootElement.TryGetProperty("text_info", out var info) || !info.TryGetProperty("start", out var from) || !info.TryGetProperty("end", out var until)) return ("", "");
        var (start, end) = (Math.Clamp(from.GetInt32(), 0, text.Length), Math.Clamp(until.GetInt32(), 0, text.Length));
        if (end < start) return ("", "");
        var (first, last) = (Math.Max(0, start - Around), Math.Min(text.Length, end + Around));
        return ((first > 0 ? "… " : "") + text[first..start], text[end..last] + (last < text.Length ? " …" : ""));
    }
}
