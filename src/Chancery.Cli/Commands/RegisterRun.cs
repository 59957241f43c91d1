using System.Globalization;
using System.Text;
using Chancery.Cli.Input;
using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>Writes a decision about an actor into the record and makes its events anew.</summary>
internal static class RegisterRun
{
    /// <exception cref="RecordException">The record cannot be written.</exception>
    public static void Decide(CliIo io, string record, ActorDecision decision)
    {
        using var writer = Records.OpenToWrite(record);
        var (started, said) = (io.Clock.GetUtcNow(), decision.ToString());
        if (decision.Verb is ActorVerb.Undo)
        {
            if (Last(writer) is not { } last)
            {
                io.Error.WriteLine("nothing stands that could be taken back");
                return;
            }
            said = $"taken back: {last}";
        }
        var made = writer.Decide(decision, writer.Rule ?? new EventRule());
        writer.Write(new RunRow(started.UtcDateTime, "actors", Product.Name, "", 0, 0, 0, 0, writer.Counts().Events));
        io.Output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{said}; {made} {(made == 1 ? "event" : "events")} made anew\n")));
        io.Output.Flush();
    }

    private static ActorDecision? Last(IRecordWriter writer) => new ActorBook(writer.Decisions()) is { IsEmpty: false } book ? book.Standing[^1] : null;
}
