using System.Globalization;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Counts events of memory by what they have in common: the same as <see cref="TallySearch"/> counts of tables.</summary>
internal static class IndexTallies
{
    /// <summary>Modes, contexts and publishers are not kept.</summary>
    public static bool Knows(EventQuery query, Grouping grouping) => query.After is null && EventIndex.Knows(query) && grouping is <= Grouping.Type or Grouping.Dyad;

    /// <param name="index">Of the events.</param>
    /// <param name="query">Known.</param>
    /// <param name="grouping">Known.</param>
    public static IReadOnlyList<Tally> Of(EventIndex index, EventQuery query, Grouping grouping)
    {
        var sums = new Dictionary<string, (long[] Quads, double Scale)>(StringComparer.Ordinal);
        switch (grouping)
        {
            case Grouping.Dyad:
                Pairs();
                break;
            case Grouping.Place or Grouping.Type:
                Kinds();
                break;
            default:
                foreach (var count in index.Count(query, 0))
                    if (count is { ByDay: true, Day: { } day }) Add(Begin(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count.Quad, count.Events, count.Scale);
                break;
        }
        var tallies = sums.Select(sum => (Tally: new Tally(sum.Key, sum.Value.Quads.Sum(), sum.Value.Quads[1..], 0), sum.Value.Scale)).Select(sum => sum.Tally with { MeanScale = sum.Scale / sum.Tally.Events });
        var ordered = grouping <= Grouping.Year ? tallies.OrderBy(tally => tally.Key, StringComparer.Ordinal) : tallies.OrderByDescending(tally => tally.Events).ThenBy(tally => tally.Key, StringComparer.Ordinal);
        return [.. ordered.Skip(query.Offset).Take(query.Limit)];

        void Kinds()
        {
            foreach (var (count, kind) in index.OfKinds(query).Zip(index.Kinds).Where(pair => pair.First > 0))
                foreach (var key in KeysOf(kind))
                    Add(key, kind.Quad is > 0 and < EventIndex.Quads ? kind.Quad : 0, count, count * kind.Scale);
        }

        string[] KeysOf(EventKind kind)
        {
            if (grouping == Grouping.Type) return kind.Types.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return kind.Country is { } country ? [country] : [];
        }

        void Pairs()
        {
            var (counts, scales) = index.OfPairs(query);
            for (var set = 0; set < scales.Length; set++)
                foreach (var pair in index.Pairs[set])
                    for (var quad = 0; quad < EventIndex.Quads; quad++)
                        if (counts[(set * EventIndex.Quads) + quad] is > 0 and var count) Add(pair, quad, count, 0);
            foreach (var (pairs, scale) in index.Pairs.Zip(scales))
                foreach (var pair in pairs)
                    if (sums.ContainsKey(pair)) Add(pair, 0, 0, scale);
        }

        void Add(string key, int quad, long events, double scale)
        {
            var sum = sums.GetValueOrDefault(key, (Quads: new long[EventIndex.Quads], Scale: 0));
            sum.Quads[quad] += events;
            sums[key] = (sum.Quads, sum.Scale + scale);
        }

        DateOnly Begin(DateOnly day) => grouping switch
        {
            Grouping.Day => day,
            Grouping.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            Grouping.Month => new DateOnly(day.Year, day.Month, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
    }
}
