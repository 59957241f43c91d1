using System.CommandLine;
using System.Text;
using System.Text.Json;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

/// <summary>Says of each frame that the words of a text can trigger how far it came, and where it stopped.</summary>
internal static class PackWhy
{
    private const int MostOfWord = 10, MostValues = 6;

    // by how near a frame came, the nearest first
    private static readonly TrialEnd[] Nearest = [TrialEnd.Read, TrialEnd.Outweighed, TrialEnd.Party, TrialEnd.Unless, TrialEnd.When, TrialEnd.Words];

    public static Command Create(CliIo io)
    {
        var text = new Argument<string>("TEXT") { Description = "A sentence, in quotation marks" };
        var frame = new Option<string?>("--frame") { Description = "Only frames whose id begins so (consult, consult.visit)", HelpName = "ID" };
        var all = new Option<bool>("--all") { Description = "Every frame, not only the ten of a word that came nearest" };
        var json = Shared.Json("One JSON object a frame and word");
        var command = new Command("why", "Say how far each frame came in a sentence: why something is coded, or is not") { text, frame, all, json };
        command.SetAction(parse => Run(io, parse.GetValue(text)!, parse.GetValue(frame), parse.GetValue(all), parse.GetValue(json)));
        return command;
    }

    private static int Run(CliIo io, string text, string? frame, bool all, bool json)
    {
        var engine = io.Load(io.Root);
        var doc = engine.Read(new Article { Id = "text", Text = text });
        var (trials, output, tried) = (new FrameTrials(engine.Frames), new StringBuilder(), 0);
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            foreach (var word in trials.Of(doc, i).Where(trial => frame is null || trial.Frame.Id.StartsWith(frame, StringComparison.Ordinal)).GroupBy(trial => trial.Token))
            {
                var sorted = word.OrderBy(trial => Array.IndexOf(Nearest, trial.End)).ThenByDescending(trial => trial.Trigger.Others.Length).ThenBy(trial => trial.Frame.Id, StringComparer.Ordinal).ToList();
                tried += sorted.Count;
                var shown = all || json ? sorted : sorted[..Math.Min(MostOfWord, sorted.Count)];
                if (!json) output.Append('"').Append(Word(doc, word.Key)).Append("\"\n");
                foreach (var trial in shown) output.Append(json ? Json(doc, trial) : Line(doc, trial)).Append('\n');
                if (shown.Count < sorted.Count) output.Append("  … ").Append(sorted.Count - shown.Count).Append(" more: --all\n");
            }
        }
        io.Output.Write(Encoding.UTF8.GetBytes(output.ToString()));
        io.Output.Flush();
        io.Error.WriteLine(tried == 0 ? "no word of it triggers a frame: `chancery parse -` shows how it was read" : $"{tried} frames tried, {doc.Events.Count} coded sentences");
        return ExitCode.Success;
    }

    private static string Line(Document doc, FrameTrial trial) => $"  {trial.Frame.Id} ({trial.Trigger}): {What(doc, trial)}";

    private static string What(Document doc, FrameTrial trial) => trial.End switch
    {
        TrialEnd.Read => $"read so, with {Found(doc, trial)}; " + (Coded(doc, trial) is { } ev ? $"coded {string.Join('+', ev.Types)}" : "no event, for it is part of another, or neither side is anybody's or holds a power"),
        TrialEnd.Outweighed => trial.Slot.Length == 0 ? "holds" : $"holds, and {trial.Slot} weighs more",
        TrialEnd.Party => $"its {trial.Slot} is missing",
        TrialEnd.Unless => $"unless {trial.Slot}: there is {Found(doc, trial)}",
        TrialEnd.When => $"when {trial.Slot}: {Found(doc, trial)} is none of {Values(trial)}",
        _ => "the words of its trigger do not hang together",
    };

    private static EventMention? Coded(Document doc, FrameTrial trial) =>
        doc.Events.Find(ev => ev.Frame == trial.Frame.Id && ev.Sentence == doc.Words[trial.Token].Sentence);

    private static string Found(Document doc, FrameTrial trial) => trial.Found.Count == 0 ? "nobody and nothing" : string.Join(", ", trial.Found.Select(token => Word(doc, token)));

    private static string Word(Document doc, int token) => doc.TextOf(new TokenRange(token, token + 1));

    private static string Values(FrameTrial trial)
    {
        var values = trial.Test!.Names;
        return string.Join(", ", values.Take(MostValues)) + (values.Count > MostValues ? " …" : "");
    }

    private static string Json(Document doc, FrameTrial trial) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["word"] = Word(doc, trial.Token), ["frame"] = trial.Frame.Id, ["type"] = trial.Frame.Type, ["trigger"] = trial.Trigger.ToString(), ["end"] = trial.End.ToString().ToLowerInvariant(),
        ["slot"] = trial.Slot, ["found"] = trial.Found.Select(token => Word(doc, token)).ToArray(), ["coded"] = trial.End is TrialEnd.Read && Coded(doc, trial) is not null,
    });
}
