using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Reads the texts of the newest events, of each type and of the liveliest countries: what pages show first, and what is asked for while somebody writes.</summary>
internal static class NewestEvents
{
    private const int Countries = 40, Rows = 100, Together = 400;

    /// <param name="session">Of the record.</param>
    /// <param name="index">Of its events; keeps what is read.</param>
    /// <param name="leave">Asked between two parts.</param>
    public static void Unpack(SqlSession session, EventIndex index, Func<bool> leave)
    {
        var newest = new EventQuery { NewestFirst = true, Limit = Rows };
        var lively = new EventQuery { Limit = Countries };
        EventQuery[] asked =
        [
            newest, .. IndexTallies.Of(index, lively, Grouping.Type).Select(type => newest with { Types = [type.Key] }), .. IndexTallies.Of(index, lively, Grouping.Place).Select(place => newest with { Country = place.Key }),
        ];
        var reader = new RecordReader(session);
        foreach (var rows in asked.SelectMany(query => index.Page(query) ?? []).Distinct().Order().Chunk(Together))
        {
            if (leave()) return;
            reader.Held(rows, index);
        }
    }
}
