using Chancery.Core.Actors.Register;

namespace Chancery.Sql;

/// <summary>What a decision about an actor may change.</summary>
internal static class ConcernedTellings
{
    /// <summary>
    /// Lets tellings wait that name whom it is about, with all that hang together with them: what they were joined by may be gone, and those that stay behind are to be told apart anew.
    /// </summary>
    /// <returns>Those that wait only for this, with what they hung together with.</returns>
    public static Dictionary<string, string> Wait(SqlSession session, ActorDecision decision, ActorBook before, ActorBook after)
    {
        if ((decision.Verb is ActorVerb.Undo ? (before.Standing is [.., var last] ? last.Name : null) : decision.Name) is not { } name) return [];
        session.Fill("concerned (telling VARCHAR)", before.NamesOf(name, after).SelectMany(one => Naming(session, one)).Distinct(), static (rows, telling) => rows.Add(telling));
        session.Run("UPDATE told_events SET merged = false WHERE merged AND id IN (SELECT telling FROM concerned)");
        session.Temporary("loosened", "AS SELECT telling, component FROM merging WHERE component IN (SELECT component FROM merging WHERE telling IN (SELECT telling FROM concerned))");
        // what waits by now has changed, or has a new report
        session.Run("DELETE FROM loosened WHERE telling IN (SELECT id FROM told_events WHERE NOT merged)");
        session.Run("UPDATE told_events SET merged = false WHERE merged AND id IN (SELECT telling FROM loosened)");
        return session.Rows("SELECT telling, component FROM loosened", [], static row => (Telling: row.GetString(0), Component: row.GetString(1))).ToDictionary(one => one.Telling, one => one.Component, StringComparer.Ordinal);
    }

    /// <summary>By the longest part of the name that stands in JSON as it is written; one too many costs work and changes nothing.</summary>
    private static List<string> Naming(SqlSession session, string name) =>
        session.Rows($"SELECT id FROM told_events WHERE {session.Dialect.Contains("record", "$1")}", [PlainPart(name)], static row => row.GetString(0));

    private static string PlainPart(string name)
    {
        var (best, from) = ("", 0);
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && (char.IsAsciiLetterOrDigit(name[i]) || name[i] == ' ')) continue;
            if (i - from > best.Length) best = name[from..i];
            from = i + 1;
        }
        return best;
    }
}
