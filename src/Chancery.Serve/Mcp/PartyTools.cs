using System.Globalization;
using Chancery.Core.Briefs;
using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Chancery.Serve.Records;
using ModelContextProtocol.Protocol;

namespace Chancery.Serve.Mcp;

/// <summary>Tools about those who act: two countries through time, somebody, the brief.</summary>
internal sealed class PartyTools(RecordAnswers record, ServeSetup setup)
{
    private const int MostActors = 10, MostPairs = 40;

    private static readonly Parameter[] Days = [.. Parameter.OfEvents.Where(parameter => parameter.Name is "since" or "until")];

    public IReadOnlyList<RecordTool> Tools =>
    [
        new(("dyad_series", "Two countries through time"), "What one country did to another and back, month by month: events by quad class and the mean PLOVER score, from -10 (war) to 10 (help). Months without events are left out.",
            [new("dyad", "Two codes: USA-VEN"), .. Days], ["dyad"], Series),
        new(("actor", "Who somebody is"), "Persons, organisations and countries whose name holds these words, with offices and the days between which events say so, other names, and what they do with whom.",
            [new("name", "Part of a name"), .. Days], ["name"], Actor),
        new(("brief", "The brief"), "What happened, in order, about a country, two countries, or somebody: each sentence with numbered sources, apart from it what is disputed, claimed, planned, thought possible or denied, and the months in which most changed. Markdown.",
            [new("subject", "VEN, Venezuela, USA-VEN, or part of a name"), .. Days], ["subject"], Brief),
    ];

    private async Task<CallToolResult> Series(ToolArguments arguments, CancellationToken ct)
    {
        var dyad = arguments.Text("dyad")!.ToUpperInvariant();
        if (BriefSubject.Of(dyad, setup.Words.Value.Countries).Dyads is not [var (_, there), var (_, back)]) return ToolAnswer.Wrong(ServeProblems.WrongValue("dyad", dyad, "pair of two countries, like USA-VEN"));
        if (!arguments.TryDays(out var days, out var problem)) return ToolAnswer.Wrong(problem!);
        var ways = await record.AskAsync(asked => new[] { there, back }.Select(way => (way, Months: asked.Dyads(days with { Country = way, Limit = int.MaxValue }).Where(month => month.Events > 0 && $"{month.Source}-{month.Target}" == way).ToList())).ToList(), ct);
        return ToolAnswer.Of(string.Create(CultureInfo.InvariantCulture, $"{there}: {ways[0].Months.Sum(month => month.Events)} events; {back}: {ways[1].Months.Sum(month => month.Events)} events."),
            "{" + string.Join(',', ways.Select(way => $"\"{way.way}\":{Told.List(RecordLines.Dyads(way.Months, Formats.Lines))}")) + "}");
    }

    private async Task<CallToolResult> Actor(ToolArguments arguments, CancellationToken ct)
    {
        if (!arguments.TryDays(out var days, out var problem)) return ToolAnswer.Wrong(problem!);
        var query = days with { Actor = arguments.Text("name"), Limit = MostActors };
        var (actors, dyads, types) = await record.AskAsync(asked => (asked.Actors(query), asked.Tallies(query with { Limit = MostPairs }, Grouping.Dyad), asked.Tallies(query with { Limit = MostPairs }, Grouping.Type)), ct);
        return ToolAnswer.Of(string.Create(CultureInfo.InvariantCulture, $"{actors.Count} named so, those of most events first ({MostActors} at most); what their events join, and of what type they are."),
            $"{{\"actors\":{Told.List(RecordLines.Actors(actors, Formats.Lines))},\"dyads\":{Told.List(RecordLines.Tallies(dyads, Formats.Lines))},\"types\":{Told.List(RecordLines.Tallies(types, Formats.Lines))}}}");
    }

    private async Task<CallToolResult> Brief(ToolArguments arguments, CancellationToken ct)
    {
        if (!arguments.TryDays(out var days, out var problem)) return ToolAnswer.Wrong(problem!);
        var subject = BriefSubject.Of(arguments.Text("subject")!, setup.Words.Value.Countries);
        var page = await record.AskAsync(asked => new BriefMaker(asked, setup.Words.Value).Make(subject, days.Since, days.Until), ct);
        return ToolAnswer.Of(string.Create(CultureInfo.InvariantCulture, $"A brief of {page.Entries.Count} events with {page.Sources.Count} sources."), BriefMarkdown.Write(page));
    }
}
