using Chancery.Core.Events;

namespace Chancery.Core.Merging;

/// <summary>
/// Whether one document tells a deed that another says was not done, or denies: they would be one event but for that. Much happens between two sides in
/// a week, so that parties alone are not enough: what it was done to, the place, the day or the count must speak for the same deed, and nothing against it.
/// </summary>
internal sealed class EventDispute(EventRule rule)
{
    /// <summary>A denial that tells no day is of what happened in the week before it.</summary>
    internal const int DenialDays = 7;

    private const int Least = 2;

    private readonly EventPair _pair = new(rule);

    public static bool IsTold(EventFacts facts) => EventPair.StanceOf(facts) is AuxModes.None;

    public static bool IsDenied(EventFacts facts) => EventPair.StanceOf(facts) is AuxModes.Negation;

    /// <summary>One says it, and the other that it is not so; not of one document, and not of other data sets, which know no denials.</summary>
    public bool Between(EventFacts one, EventFacts other)
    {
        if (one.Document == other.Document || one.Dataset is not null || other.Dataset is not null) return false;
        if (IsDenied(one)) (one, other) = (other, one);
        return IsTold(one) && IsDenied(other) && Denies(Certain(other), Certain(one));
    }

    /// <summary>They cannot be of one deed, whatever else speaks for it.</summary>
    public bool Apart(EventFacts told, EventFacts denied)
    {
        (told, denied) = (Certain(told), Disowned(Certain(denied)));
        if (told.DateTold && denied.DateTold && !Overlap(told, denied)) return true;
        var (actors, recipients) = EventPair.Parties(told, denied);
        if (actors is Agreement.Conflict) return true;
        // the country of "the police post" may be a guess on either side: what has one name is one
        if (recipients is Agreement.Conflict && !(Target(told, denied, recipients) > 1 && EventPair.Parties(Stateless(told), Stateless(denied)).Recipients is not Agreement.Conflict)) return true;
        return told.PlaceTold is true && denied.PlaceTold is true && _pair.Places(told, denied) is Agreement.Conflict;
    }

    /// <summary>Who says that it was not so must mean the same people: here a guess counts as told.</summary>
    private static EventFacts Certain(EventFacts facts) => facts.Actors.Concat(facts.Recipients).Any(party => party.Guessed is true)
        ? facts with { Actors = [.. facts.Actors.Select(party => party with { Guessed = null })], Recipients = [.. facts.Recipients.Select(party => party with { Guessed = null })] } : facts;

    private static EventFacts Stateless(EventFacts facts) => facts with { Recipients = [.. facts.Recipients.Select(party => party with { Code = null })] };

    /// <summary>Who denies a part in a deed says that the deed, as his, was not done.</summary>
    private static EventFacts Disowned(EventFacts denied) => denied is { Actors.Count: 0, Deniers.Count: > 0 } ? denied with { Actors = denied.Deniers } : denied;

    private bool Denies(EventFacts denied, EventFacts told)
    {
        denied = Disowned(denied);
        if (!told.Types.Any(denied.Types.Contains) || !(told.Trigger == denied.Trigger || told.Modes.Any(denied.Modes.Contains))) return false;
        // who takes back what he said contradicts himself alone
        if (told.Voices.Any(voice => denied.Voices.Any(voice.Same))) return false;
        if (Apart(told, denied) || Days(told, denied) is not { } days || EventPair.Counts(told, denied) is Agreement.Conflict) return false;
        var (actors, recipients) = EventPair.Parties(told, denied);
        if (actors < Agreement.General || Target(told, denied, recipients) is not { } target) return false;
        var own = Own(told, denied) + Math.Max(0, target - 1);
        var parties = (recipients is Agreement.Same ? 2 : 0) + (actors is Agreement.Same ? 1 : 0) + Kind(told, denied, recipients);
        // "a market" of one week may be two; the day after it, with somebody who denies it, it is that one
        return own + Math.Min(1, target) + parties >= Least && (own > 0 || days <= rule.WindowDays && denied.Voices.Count > 0);
    }

    /// <summary>What only this deed has: a day, a place, a number.</summary>
    private int Own(EventFacts told, EventFacts denied) => (Place(told, denied) ? 1 : 0) + (told.DateTold && denied.DateTold ? 1 : 0) + (EventPair.Counts(told, denied) >= Agreement.General ? 1 : 0);

    /// <summary>Days between the deed and what is said against it; null when it cannot be of that deed.</summary>
    private int? Days(EventFacts told, EventFacts denied)
    {
        if (told.From is not { } from || told.Until is not { } until || until.DayNumber - from.DayNumber > DenialDays) return null;
        if (denied.DateTold)
        {
            if (told.DateTold) return Overlap(told, denied) ? 0 : null;
            var late = from.DayNumber - denied.From!.Value.DayNumber;
            return late >= 0 && from.DayNumber - denied.Until!.Value.DayNumber < rule.WindowDays ? late : null;
        }
        if ((denied.Published ?? denied.From) is not { } said) return null;
        // nobody denies what comes after
        var gap = Math.Max(0, said.DayNumber - until.DayNumber + 1);
        return said >= from && gap <= DenialDays ? gap : null;
    }

    private static bool Overlap(EventFacts one, EventFacts other) => one.From < other.Until && other.From < one.Until;

    /// <summary>The same noun, and a name in common; null where they are two nouns or two names.</summary>
    private static int? Target(EventFacts told, EventFacts denied, Agreement recipients)
    {
        if (told.Target.Count == 0 || denied.Target.Count == 0) return 0;
        var (one, other) = (told.Target.Skip(1).ToList(), denied.Target.Skip(1).ToList());
        var names = one.Exists(other.Contains);
        if (!names && one.Count > 0 && other.Count > 0) return null;
        if (told.Target[0] == denied.Target[0]) return names ? 2 : 1;
        return recipients is Agreement.Same ? 0 : null;
    }

    /// <summary>The same kind of people of the same country.</summary>
    private static int Kind(EventFacts told, EventFacts denied, Agreement recipients) =>
        recipients is Agreement.General && told.Recipients.Any(one => one is { Code: not null, Sector: not null } && denied.Recipients.Any(other => one.Code == other.Code && one.Sector == other.Sector)) ? 1 : 0;

    /// <summary>A place finer than a country, or one that no gazetteer knows.</summary>
    private bool Place(EventFacts told, EventFacts denied) => _pair.Places(told, denied) >= Agreement.General || told.Place is not null && told.Place == denied.Place && Math.Max(told.Resolution, denied.Resolution) == 0;
}
