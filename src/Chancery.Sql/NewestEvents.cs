using System.Diagnostics;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Reads the texts of the newest events, of each type, of the liveliest countries and of the liveliest pairs: what pages show first, and what is asked for while somebody writes.</summary>
internal static class NewestEvents
{
    private const int Countries = 40, Pairs = 60, Rows = 100, RowsOfPair = 50, Together = 400;

    /// <param name="session">Of the record.</param>
    /// <param name="index">Of its events; keeps what is read.</param>
    /// <param name="leave">Asked between two parts.</param>
    public static void Unpack(SqlSession session, EventIndex index, Func<bool> leave)
    {
        var newest = new EventQuery { NewestFirst = true, Limit = Rows };
        var lively = new EventQuery { Limit = Countries };
        var reader = new RecordReader(session);
        if (Read([newest, .. IndexTallies.Of(index, lively, Grouping.Type).Select(type => newest with { Types = [type.Key] }), .. IndexTallies.Of(index, lively, Grouping.Place).Select(place => newest with { Country = place.Key })]))
            Read([.. IndexTallies.Of(index, lively with { Limit = Pairs }, Grouping.Dyad).Select(pair => newest with { Country = pair.Key, Limit = RowsOfPair })]);

        bool Read(EventQuery[] asked)
        {
            foreach (var rows in asked.SelectMany(query => index.Page(query) ?? []).Distinct().Order().Chunk(Together))
            {
                if (leave()) return false;
                var watch = Stopwatch.StartNew();
                reader.Held(rows, index);
                // who asks meanwhile comes first
                Thread.Sleep(watch.Elapsed);
            }
            return true;
        }
    }
}
