using Chancery.Core.Pictures;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>Somebody, or a country, and all that it has to do with others.</summary>
public sealed record ActorView
{
    /// <summary>Events that are looked through, the newest.</summary>
    public const int Most = 2_000;

    private const int Shown = 30, Claimed = 12, Namesakes = 200;

    public required string Name { get; init; }

    /// <summary>The code when a country is asked for; null for somebody with a name.</summary>
    public string? Country { get; init; }

    /// <summary>As the record knows it: one of each code.</summary>
    public required IReadOnlyList<StoredActor> Known { get; init; }

    /// <summary>Of a country: who acts for it.</summary>
    public required IReadOnlyList<StoredActor> Members { get; init; }

    public required long Count { get; init; }

    /// <summary>There are more events than were looked through.</summary>
    public bool More { get; init; }

    public required IReadOnlyList<StoredEvent> Newest { get; init; }

    public required IReadOnlyList<StoredEvent> Apart { get; init; }

    public required IReadOnlyList<(string Source, string Cue, string Content)> Claims { get; init; }

    public required Picture Time { get; init; }

    public required Picture Ties { get; init; }

    /// <summary>Null when nobody says what office it holds.</summary>
    public Picture? Offices { get; init; }

    /// <summary>Null when no event has it for a party.</summary>
    internal static ActorView? Of(IRecord record, ServeSetup setup, string name)
    {
        var map = setup.Map.Value;
        var code = name.Length == 3 && name.All(char.IsAsciiLetterUpper) ? name : null;
        var query = code is null ? new EventQuery { Actor = name } : new EventQuery { Country = code };
        var found = record.Events(query with { All = true, NewestFirst = true, Limit = Most });
        List<StoredEvent> events = [.. found.Where(ev => ev.Parties.Any(Itself))];
        if (events.Count == 0) return null;
        List<StoredEvent> happened = [.. events.Where(ev => ev.Happened)];
        var actors = record.Actors(query with { Limit = Namesakes });
        List<StoredActor> known = [.. actors.Where(actor => code is null ? actor.Name == name : actor.Name == map.NameOf(code))];
        var shown = code is null ? name : map.NameOf(code);
        var ties = ActorTies.Of(happened, Itself, code is null ? ActorTies.ByName : ActorTies.ByCountry(map, code));
        return new ActorView
        {
            Name = shown, Country = code, Known = known, Members = code is null ? [] : [.. actors.Where(actor => actor.Code == code && actor.Name != shown).Take(Shown)],
            Count = happened.Count, More = found.Count == Most, Newest = [.. happened.Take(Shown)], Apart = [.. events.Where(ev => !ev.Happened).Take(Shown)],
            Claims = [.. record.Claims(query with { Limit = Claimed }).Select(DocumentView.Claim)],
            Time = Pictured.Of("Events by the day on which they began", happened), Offices = Held(known),
            Ties = StarNetwork.Draw($"With and against whom: {shown}", shown, ties, code is null ? tie => Words.ToActor(tie.Code is { } own && map.NameOf(own) == tie.Name ? own : tie.Name) : tie => tie.Code is { } other ? Words.ToDyad($"{code}-{other}") : null),
        };

        bool Itself(StoredParty party) => code is null ? party.Name == name : party.Code == code;
    }

    private static Picture? Held(IReadOnlyList<StoredActor> known)
    {
        List<StoredOffice> offices = [.. known.SelectMany(actor => actor.Offices).OrderBy(office => office.First ?? DateOnly.MaxValue)];
        return offices.Count == 0 ? null : SpanChart.Draw("Offices, between the days on which events say so", [.. offices.Select(office => (office.Office, office.First, office.Last, office.Events))]);
    }
}
