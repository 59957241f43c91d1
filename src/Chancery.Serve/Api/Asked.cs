using System.Globalization;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Core.Sources;
using Microsoft.Extensions.Primitives;

namespace Chancery.Serve.Api;

/// <summary>The parameters of an address as a question. API and pages take the same ones, under the names that the commands have.</summary>
internal static class Asked
{
    public const int MostRows = 1_000, MostDownloaded = 100_000;

    private const int LongestValue = 200, MostItems = 40;

    /// <summary>Parameters that say how to answer, not what is asked.</summary>
    private static readonly string[] Answering = ["format", "count", "by", "view", "second", "zoom"];

    /// <summary>Empty values ask for nothing, as forms send them.</summary>
    public static bool TryRead(IEnumerable<KeyValuePair<string, StringValues>> values, int most, out EventQuery query, out Problem? problem)
    {
        (query, problem) = (new EventQuery { NewestFirst = true }, null);
        foreach (var (name, value) in values)
        {
            if (problem is not null) return false;
            var written = string.Join(',', value.Where(one => !string.IsNullOrWhiteSpace(one)));
            if (written.Length == 0 || Answering.Contains(name)) continue;
            if (written.Length > LongestValue * (value.Count > 1 ? MostItems : 1)) problem = ServeProblems.WrongValue(name, written, $"value of at most {LongestValue} characters");
            else if (Read(query, name, written, most, out problem) is { } read) query = read;
            else problem ??= ServeProblems.Unknown(name);
        }
        return problem is null;
    }

    /// <summary>The days alone: what is asked for in another way than by <see cref="EventQuery"/> may still be asked for by days.</summary>
    public static bool TryDays(IEnumerable<KeyValuePair<string, StringValues>> values, out EventQuery query, out Problem? problem) =>
        TryRead(values.Where(pair => pair.Key is "since" or "until"), MostRows, out query, out problem);

    /// <summary>Null when there is no such parameter, or its value is none.</summary>
    private static EventQuery? Read(EventQuery query, string name, string value, int most, out Problem? problem)
    {
        problem = null;
        switch (name)
        {
            case "since": return Day(name, value, out problem) is { } since ? query with { Since = since } : null;
            case "until": return Day(name, value, out problem) is { } until ? query with { Until = until } : null;
            case "country": return query with { Country = value };
            case "actor": return query with { Actor = value };
            case "sector": return query with { Sector = value };
            case "event": return query with { Types = List(value, upper: true) };
            case "mode": return query with { Modes = List(value) };
            case "context": return query with { Contexts = List(value) };
            case "aux": return query with { Aux = List(value), All = true };
            case "quad": return Quads(value) is { } quads ? query with { Quads = quads } : Wrong("quad class from 1 to 4", out problem);
            case "document": return query with { Document = value };
            case "text": return query with { Text = value };
            case "attribution": return query with { Attribution = value };
            case "all": return Flag(value) is { } all ? query with { All = all || query.Aux.Count > 0 } : Wrong("true or false", out problem);
            case "disputed": return Flag(value) is { } disputed ? query with { Disputed = disputed } : Wrong("true or false", out problem);
            case "confidence": return Number(value, 0, 1) is { } least ? query with { LeastConfidence = least } : Wrong("number from 0 to 1", out problem);
            case "resolution": return Number(value, 0, 9) is { } level ? query with { LeastResolution = (int)level } : Wrong("level from 0 to 9", out problem);
            case "order": return value is "newest" or "oldest" ? query with { NewestFirst = value == "newest" } : Wrong("order: newest or oldest", out problem);
            case "limit": return Number(value, 1, most) is { } limit ? query with { Limit = (int)limit } : Wrong(string.Create(CultureInfo.InvariantCulture, $"number of rows from 1 to {most}"), out problem);
            case "offset": return Number(value, 0, MostDownloaded) is { } offset ? query with { Offset = (int)offset } : Wrong("number of rows", out problem);
            case "after_run": return Number(value, 0, int.MaxValue) is { } run ? query with { AfterRun = (int)run } : Wrong("number of a run", out problem);
            case "after": return EventQuery.TryReadCursor(value, out _, out _) ? query with { After = value } : Wrong("cursor: take the one that an answer gave as next", out problem);
            default: return null;
        }

        EventQuery? Wrong(string expected, out Problem? told)
        {
            told = ServeProblems.WrongValue(name, value, expected);
            return null;
        }
    }

    /// <summary>Null when it is not said.</summary>
    public static bool? Flag(StringValues values) => values.ToString() switch
    {
        "true" or "1" or "on" or "yes" => true,
        "false" or "0" or "no" => false,
        _ => null,
    };

    private static DateOnly? Day(string name, string value, out Problem? problem)
    {
        var read = DateReader.TryRead(value, out var day);
        problem = read ? null : ServeProblems.WrongValue(name, value, "day, like 2026-01-16");
        return read ? day : null;
    }

    private static List<int>? Quads(string value)
    {
        List<int> quads = [];
        foreach (var one in List(value))
            if (Number(one, 1, 4) is { } quad) quads.Add((int)quad);
            else return null;
        return quads;
    }

    private static double? Number(string value, double least, double most) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static string[] List(string value, bool upper = false) =>
        [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostItems).Select(item => upper ? item.ToUpperInvariant() : item)];
}
