using System.Text.Json.Nodes;
using Chancery.Core.Events;
using Chancery.Core.Record;

namespace Chancery.Cli.Commands;

/// <summary>Which claims are wanted; null wants all. A claim of a document and the same claim of a record are chosen alike.</summary>
internal sealed record ClaimFilter
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    /// <summary>Code of the source.</summary>
    public string? Country { get; init; }

    /// <summary>Type of an event that is claimed.</summary>
    public string? Event { get; init; }

    public bool Nested { get; init; }

    /// <summary>Part of the source's name, as the text has it or as it is known.</summary>
    public string? Source { get; init; }

    /// <summary>Words of the content, or a code or type of an event in it.</summary>
    public string? About { get; init; }

    /// <summary>"direct", "indirect" or "mixed".</summary>
    public string? Kind { get; init; }

    /// <summary>First and last day of the documents; those without a day are left out when one is given.</summary>
    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    public bool Wants(ClaimRow row) => Wants(new Facts(row.Source, row.SourceActor?.Identifier, row.SourceActor?.Code, row.Kind, row.Claim.Nested, row.Document.Article.Published,
        row.Content, row.Events.Select(ev => EventLine.Of(row.Document, ev))));

    /// <summary>The same of a claim as a record holds it.</summary>
    public bool Wants(JsonObject claim) => Wants(new Facts((string?)claim["source"], (string?)claim["source_actor"]?["identifier_text"], (string?)claim["source_actor"]?["code"], (string?)claim["kind"],
        (bool?)claim["nested"] is true, DateOnly.TryParse((string?)claim["text_info"]?["published"], System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : null,
        (claim["content"]?.AsArray() ?? []).Select(part => (string?)part).OfType<string>(), (claim["events"]?.AsArray() ?? []).Select(ev => (string?)ev?["line"]).OfType<string>()));

    private readonly record struct Facts(string? Source, string? Name, string? Code, string? Kind, bool Nested, DateOnly? Published, IEnumerable<string> Content, IEnumerable<string> Lines);

    private bool Wants(Facts claim) =>
        (Nested || !claim.Nested)
        && (Country is null || Country.Equals(claim.Code, AnyCase))
        && (Kind is null || Kind == claim.Kind)
        && (Source is null || claim.Source?.Contains(Source, AnyCase) is true || claim.Name?.Contains(Source, AnyCase) is true)
        && (Since is null || claim.Published >= Since) && (Until is null || claim.Published <= Until)
        && (Event is null || claim.Lines.Any(line => line.Split('/', ' ')[0].Equals(Event, AnyCase)))
        && (About is null || claim.Content.Any(part => part.Contains(About, AnyCase)) || claim.Lines.Any(line => Names(line, About)));

    // ASSAULT/aerial FRA:MIL -> MLI:REB "bombed"
    private static bool Names(string line, string word) => line.Split('"')[0].Split(' ', '/', ':', '+', ',').Contains(word, StringComparer.OrdinalIgnoreCase);
}
