using System.Globalization;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>Makes the tables of a record, brings older ones forward, and refuses what this program does not know.</summary>
internal static class RecordSetup
{
    /// <exception cref="RecordException">It is of another version than this program's.</exception>
    public static void Check(SqlSession session, string name)
    {
        var version = Version(session);
        if (version is 0 or > Schema.Version) throw new RecordException(RecordProblems.Newer(name, version));
        if (version < Schema.Version) throw new RecordException(RecordProblems.Older(name, version));
    }

    /// <summary>There are no tables of a record yet.</summary>
    public static bool IsNew(SqlSession session) => session.Value("SELECT count(*) FROM information_schema.tables WHERE table_name = 'meta' AND table_schema = current_schema()") is 0L;

    /// <summary>Makes what is missing: all of a new record, or what a record of an older version does not have.</summary>
    /// <param name="session">To be written to.</param>
    /// <param name="further">Statements that this database needs besides, to be run as often as one likes.</param>
    public static void Prepare(SqlSession session, params IReadOnlyList<string> further)
    {
        if (IsReady(session)) return;
        session.Write(() =>
        {
            // another process may have made it while this one waited for its turn
            if (!IsReady(session)) Make(session, IsNew(session), further);
        });
    }

    private static void Make(SqlSession session, bool isNew, IReadOnlyList<string> further)
    {
        // what is made from the tellings is made anew by the next run
        if (!isNew)
        {
            // a table until schema 6, a view since
            if (session.Value($"SELECT count(*) FROM information_schema.tables WHERE table_name = '{Schema.Contexts}' AND table_schema = current_schema() AND table_type = 'BASE TABLE'") is not 0L) session.Run($"DROP TABLE {Schema.Contexts}");
            foreach (var table in Schema.Derived.Append(Schema.Events).Append(Schema.Merging)) session.Run($"DROP TABLE IF EXISTS {table.Name} CASCADE");
        }
        foreach (var table in Schema.Tables) session.Run(session.Dialect.Create(table));
        session.Run("CREATE UNIQUE INDEX IF NOT EXISTS documents_once ON documents (id, document_id)");
        foreach (var statement in further) session.Run(statement);
        foreach (var view in RecordViews.All) session.Run($"CREATE OR REPLACE VIEW {view.Name} AS {view.Query(session.Dialect)}");
        if (!isNew)
        {
            DocumentParts.Add(session);
            session.Run("UPDATE told_events SET merged = false WHERE merged");
        }
        session.Run("DELETE FROM meta WHERE key = 'schema'");
        session.Run($"INSERT INTO meta VALUES ('schema', '{Schema.Version}')");
    }

    /// <summary>Nothing is to be made; what a newer program made is left alone.</summary>
    private static bool IsReady(SqlSession session) => !IsNew(session) && Version(session) is not (> 0 and < Schema.Version);

    /// <summary>0 when it says none that can be read.</summary>
    private static int Version(SqlSession session) =>
        session.Value("SELECT value FROM meta WHERE key = 'schema'") is string version && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
