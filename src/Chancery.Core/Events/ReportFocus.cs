using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The one country that a report, or an item of a round-up, is about.</summary>
internal static class ReportFocus
{
    /// <summary>Sentences before and behind an event that may say what its report is about.</summary>
    private const int Reach = 150;

    private const int Often = 2;

    /// <summary>The recipient of what foreigners do about it.</summary>
    public static ActorMention? Of(Document doc, EventMention ev)
    {
        if (ev.Actors.Any(actor => actor.Code is null || actor.Inherited)) return null;
        if (ev.Types[0] is "ACCUSE" or "SUPPORT" && ev.Content < 0) return null;
        var (from, to) = Item(doc, ev.Sentence);
        // what a state says or does in a report about itself and another is about the other; its citizens may speak of home
        var official = ev.Actors.All(actor => actor.Kind is ActorKind.Country || actor.Sector is "GOV" or "MIL" or "IGO" || !Nationality.IsState(actor.Code));
        if (Most(doc, from, to, code => !official || ev.Actors.All(actor => actor.Code != code)) is not { } focus || ev.Actors.Any(actor => actor.Code == focus.Code)) return null;
        return focus with { Kind = ActorKind.Country, Sector = null, OtherSectors = [], OtherCodes = [], Office = null, Cluster = -1, Identifier = focus.Code!, Inherited = true, Reasons = ["the country that the report is about"] };
    }

    /// <summary>The country other than <paramref name="host"/> that the report speaks of most.</summary>
    public static string? Abroad(Document doc, EventMention ev, string host)
    {
        var (from, to) = Item(doc, ev.Sentence);
        return Most(doc, from, to, code => code != host)?.Code;
    }

    private static ActorMention? Most(Document doc, int from, int to, Func<string, bool> among)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        var total = 0;
        foreach (var actor in doc.ActorIndex.In(from, to))
        {
            if (actor is not { Code: { } code, Inherited: false } || !Nationality.IsState(code) || !among(code)) continue;
            counts[code] = counts.GetValueOrDefault(code) + 1;
            total++;
        }
        foreach (var (code, count) in counts)
        {
            if (count >= (from > 0 ? 1 : Often) && count * 2 > total) return First(doc.ActorIndex.In(from, to), code);
        }
        return null;
    }

    private static ActorMention? First(ReadOnlySpan<ActorMention> actors, string code)
    {
        foreach (var actor in actors)
        {
            if (actor.Code == code && !actor.Inherited) return actor;
        }
        return null;
    }

    /// <summary>Items of a round-up open with the name of their country and a colon or dash; otherwise the whole report is one.</summary>
    private static (int From, int To) Item(Document doc, int sentence)
    {
        var from = sentence;
        var (first, last) = (Math.Max(0, sentence - Reach), Math.Min(doc.Sentences.Count - 1, sentence + Reach));
        while (from >= first && !Opens(doc, from)) from--;
        if (from < first) return (first, last);
        var to = sentence;
        while (to < last && !Opens(doc, to + 1)) to++;
        return (from, to);
    }

    private static bool Opens(Document doc, int sentence)
    {
        var tokens = doc.Sentences[sentence].Tokens;
        for (var i = tokens.Start; i < Math.Min(tokens.End - 1, tokens.Start + 4); i++)
        {
            if (doc.Words[i + 1].Norm is ":" or "-" or "–" or "—" && doc.ActorAt(i) is { Code: not null } head && head.Tokens.Start == tokens.Start) return true;
        }
        return false;
    }
}
