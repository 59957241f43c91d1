using Chancery.Core.Actors.Register;
using Chancery.Core.Problems;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

/// <summary>What is wrong with a decision about an actor.</summary>
internal static class RegisterProblems
{
    private const int CodeLength = 3;

    public static Problem? Of(ActorDecision decision, string root)
    {
        if (decision is { Verb: ActorVerb.Set, Code: null, Sector: null, Office: null }) return UseProblems.WrongDecision("nothing is set.", "Name a --code, a --sector or an --office.");
        if (decision.Code is { } code && !IsCode(code)) return UseProblems.WrongDecision($"'{code}' is no code.", "Codes are three capital letters: ISO 3166 (KEN) or PLOVER's (IGO, NGO).");
        if (decision.Sector is { } sector && Sectors(root) is { Count: > 0 } sectors && !sectors.Contains(sector)) return UseProblems.WrongDecision($"'{sector}' is no sector.", $"PLOVER has {string.Join(", ", sectors.Order(StringComparer.Ordinal))}.");
        if (decision is { Since: { } since, Until: { } until } && until <= since) return UseProblems.WrongDecision("it would hold on no day.", "--until is the first day on which it holds no more.");
        if (decision is { Verb: ActorVerb.Split, Code: null, Since: null, Until: null }) return UseProblems.WrongDecision("all of them would be split off.", "Say which: --code, --since or --until; or rename them.");
        return decision.Into is { } into && string.Equals(into, decision.Name, StringComparison.OrdinalIgnoreCase) && decision.Verb is not ActorVerb.Rename ? UseProblems.WrongDecision("both names are one.", "Name two actors.") : null;
    }

    private static bool IsCode(string code) => code.Length == CodeLength && code.All(char.IsAsciiLetterUpper);

    private static IReadOnlySet<string> Sectors(string root) => OntologyLoader.Load(PackFolder.Open(Path.Combine(root, "packs", "plover"), []), []).Sectors;
}
