using Chancery.Core.Actors.Register;

namespace Chancery.Sql;

/// <summary>What a decision about an actor may change.</summary>
internal static class ConcernedTellings
{
    /// <summary>
    /// Lets tellings wait that name whom it is about, with all that hang together with them: what they were joined by may be gone, and those that stay behind are to be told apart anew.
    /// </summary>
    public static void Wait(SqlSession session, ActorDecision decision, ActorBook before, ActorBook after)
    {
        if ((decision.Verb is ActorVerb.Undo ? (before.Standing is [.., var last] ? last.Name : null) : decision.Name) is not { } name) return;
        session.Fill("concerned (telling VARCHAR)", before.NamesOf(name, after).SelectMany(one => Naming(session, one)).Distinct(), static (rows, telling) => rows.Add(telling));
        session.Run("UPDATE told_events SET merged = false WHERE merged AND (id IN (SELECT telling FROM concerned) OR id IN (SELECT telling FROM merging WHERE component IN (SELECT component FROM merging WHERE telling IN (SELECT telling FROM concerned))))");
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
