using System.Globalization;
using Chancery.Cli.Input;
using Chancery.Core.Actors.Register;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>One actor of a record in plain text.</summary>
internal static class RegisterPage
{
    private const int Sentences = 5;

    public static IEnumerable<string> Of(IRecord record, string name)
    {
        var book = new ActorBook(record.Decisions());
        var called = Called(record, name);
        if (called.Count == 0) yield return Plain.Safe($"nobody of this record is called {Plain.OneLine(name)}") + "\n";
        foreach (var line in RecordLines.Actors(called, "table")) yield return line;
        if (called.Select(actor => actor.Code).OfType<string>().Distinct().Count() > 1)
            yield return Plain.Safe($"    the texts contradict each other: {string.Join(", ", called.Select(actor => $"{actor.Code ?? "no code"} in {Times(actor.Events)}"))}; `chancery actors set` decides") + "\n";
        foreach (var line in Decisions(book, name)) yield return line;
        foreach (var ev in record.Events(new EventQuery { Actor = name, All = true }).Where(ev => ev.Parties.Any(party => Same(party.Name, name))).TakeLast(Sentences))
            yield return Plain.Safe($"    {ev.Date ?? "no day"} {string.Join('+', ev.Types)}: {Plain.OneLine(ev.Text)}") + "\n";
    }

    /// <summary>What stands, in the order of the decisions.</summary>
    public static IEnumerable<string> Decisions(ActorBook book) =>
        book.Standing.Select(decision => Plain.Safe(string.Create(CultureInfo.InvariantCulture, $"{decision.At:yyyy-MM-dd HH:mm} {Plain.OneLine(decision.ToString())}")) + "\n");

    /// <summary>The code that a name has in most events of a record; null where it has none.</summary>
    public static string? CodeOf(string file, string name)
    {
        using var record = Records.Open(file);
        return Called(record, name).Find(actor => actor.Code is not null)?.Code;
    }

    private static List<StoredActor> Called(IRecord record, string name) => [.. record.Actors(new EventQuery { Actor = name, All = true }).Where(actor => Same(actor.Name, name))];

    private static IEnumerable<string> Decisions(ActorBook book, string name) =>
        book.Standing.Where(decision => Same(decision.Name, name) || Same(decision.Into, name)).Select(decision => Plain.Safe($"    decided: {Plain.OneLine(decision.ToString())}") + "\n");

    private static string Times(long events) => events == 1 ? "1 event" : string.Create(CultureInfo.InvariantCulture, $"{events} events");

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
