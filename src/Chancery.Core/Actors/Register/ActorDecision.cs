namespace Chancery.Core.Actors.Register;

/// <summary>One line of the register: what a user decided about an actor. Lines are only added; taking one back is a line too.</summary>
public sealed record ActorDecision
{
    /// <summary>When it was decided, in UTC.</summary>
    public required DateTime At { get; init; }

    public required ActorVerb Verb { get; init; }

    /// <summary>Whom it is about: the canonical name as the record has it. Empty where something is taken back.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name from now on, of a renaming, merging or splitting.</summary>
    public string? Into { get; init; }

    /// <summary>The country or PLOVER's code that is set, that both bear from now on, or that those who are split off were coded with.</summary>
    public string? Code { get; init; }

    public string? Sector { get; init; }

    public string? Office { get; init; }

    /// <summary>The first day on which it holds; null from the beginning.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The first day on which it holds no more; null without end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>In words: "Peter Kamau is KEN GOV from 2026-02-01 on".</summary>
    public override string ToString()
    {
        var days = (Since is { } since ? $" from {since:yyyy-MM-dd} on" : "") + (Until is { } until ? $" before {until:yyyy-MM-dd}" : "");
        var what = string.Join(' ', new[] { Code, Sector, Office }.Where(part => part is not null));
        return Verb switch
        {
            ActorVerb.Set => $"{Name} is {what}{days}",
            ActorVerb.Rename => $"{Name} is called {Into}",
            ActorVerb.Merge => $"{Name} is {Into}{(Code is null ? "" : $" ({Code})")}",
            ActorVerb.Split => $"{Name}{(Code is null ? "" : $" of {Code}")}{days} is {Into}",
            _ => "the last decision is taken back",
        };
    }
}
