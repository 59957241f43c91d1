using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Finds the states that a phrase for several of them means: "the two sides", "the three governments", "the presidents".</summary>
internal sealed class StateSets(World world, Document doc)
{
    private const int MaximalClimb = 6, Reach = 3, FarReach = 12, MostStates = 5;

    private static readonly string[] Numbers = ["three", "four", "five"];

    private readonly ActorWords _words = world.Words;

    /// <summary>"the two sides" are the two countries that were spoken of last; "the three governments" are the last three that were named together; so are "the presidents".</summary>
    public void Read(Draft draft, List<Draft> drafts, int index, Dictionary<string, int> counts)
    {
        if (draft.Code is not null || draft.Holder is not null || draft.Role is not { Plural: true } role || !_words.Pair.Contains(role.Name)) return;
        var number = Number(draft);
        if (number is 2)
        {
            if (AtHome(drafts, index, counts) is { } home) Mean(draft, [home], "whose forces and rebels fight each other");
            else if (role.Use is RoleUse.Holder or RoleUse.Person && role.Sector is "GOV" && Leaders(draft, drafts, index)) return;
            else if (!Two(draft, drafts, index, counts, statesAlone: true)) Two(draft, drafts, index, counts, statesAlone: false);
        }
        // "urged the neighbours to talk": the two that the report names again and again, if it does so with no third
        else if (number is 0 && draft.Definite && role.Sector is null && draft.End - draft.Start <= 2 && counts.Count(static pair => pair.Value > 1 && IsSide(pair.Key)) is 2) Two(draft, drafts, index, counts, statesAlone: true);
        else if (number > 2 || draft.Definite && role.Use is RoleUse.Holder or RoleUse.Person && role.Sector is "GOV" && draft.End - draft.Start <= 2) Together(draft, drafts, index, number);
    }

    /// <summary>The two sides of a war at home: a state's forces and its rebels, who are named more often than any other state.</summary>
    private static string? AtHome(List<Draft> drafts, int index, Dictionary<string, int> counts)
    {
        const int Often = 2, LookBack = 400;
        var rebels = new Dictionary<string, int>(StringComparer.Ordinal);
        var forces = new HashSet<string>(StringComparer.Ordinal);
        string? last = null;
        for (var i = Math.Max(0, index - LookBack); i < index; i++)
        {
            // "the rebels" of a later sentence are those that were named
            if (drafts[i] is not { Modifier: false } draft || (draft.Code ?? (draft.Sector is "REB" or "PRM" ? last : null)) is not { } code || !Nationality.IsState(code)) continue;
            if (draft.Sector is "REB" or "PRM") rebels[last = code] = rebels.GetValueOrDefault(code) + 1;
            else if (draft.Sector is "MIL" or "GOV" or "COP") forces.Add(code);
        }
        foreach (var (code, n) in rebels)
        {
            if (n >= Often && forces.Contains(code) && counts.All(pair => pair.Key == code || pair.Value < n)) return code;
        }
        return null;
    }

    /// <summary>"The two leaders": the last two who hold an office of different states and were named in one sentence.</summary>
    private static bool Leaders(Draft draft, List<Draft> drafts, int index)
    {
        var sentence = -1;
        Draft? last = null;
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= FarReach; i--)
        {
            if (drafts[i] is not { Code: { } code, Kind: ActorKind.Name or ActorKind.Role, Inherited: false, Modifier: false, Sector: "GOV" } || !Nationality.IsState(code) || drafts[i].Cluster == Attachments.Merged) continue;
            if (drafts[i].Sentence != sentence) (sentence, last) = (drafts[i].Sentence, drafts[i]);
            else if (last!.Code != code)
            {
                Mean(draft, [code, last.Code!], "whose leaders were named together");
                return true;
            }
        }
        return false;
    }

    private bool Two(Draft draft, List<Draft> drafts, int index, Dictionary<string, int> counts, bool statesAlone)
    {
        string? second = null, against = null;
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == draft.Sentence && against is null; i--)
        {
            if (drafts[i].Code is { } subject && IsAgainst(draft, drafts[i])) against = subject;
        }
        // two that a report names again and again are meant before one that it names once
        var (often, least) = (counts.Count(static pair => pair.Value > 1 && IsSide(pair.Key)), 1);
        if (statesAlone && often >= 2) least = 2;
        for (var i = index - 1; i >= 0; i--)
        {
            if (drafts[i].Code is not { } code || code == against || drafts[i].Place || drafts[i].Cluster == Attachments.Merged || drafts[i].Inherited || code is "NGO" || statesAlone && !IsSide(code)) continue;
            foreach (var found in (string[])[.. drafts[i].OtherCodes.AsEnumerable().Reverse(), code])
            {
                if (counts.GetValueOrDefault(found) < least) continue;
                if (second is null) second = found;
                else if (found != second && Often(counts, found, second))
                {
                    Mean(draft, [found, second], "spoken of last");
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>The last states that were named as one: "Kenya, Tanzania and Uganda".</summary>
    private void Together(Draft draft, List<Draft> drafts, int index, int number)
    {
        List<string> codes = [];
        var first = -1;
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= Reach; i--)
        {
            if (drafts[i].Code is not { } code || !IsSide(code) || drafts[i].Inherited) continue;
            var root = Root(drafts[i].Head);
            if (root != first)
            {
                if (Enough(codes, number)) break;
                codes.Clear();
                first = root;
            }
            foreach (var found in (string[])[.. drafts[i].OtherCodes.AsEnumerable().Reverse(), code])
            {
                if (!codes.Contains(found)) codes.Insert(0, found);
            }
        }
        if (Enough(codes, number)) Mean(draft, codes, "named together");
    }

    private static bool Enough(List<string> codes, int number) => number > 0 ? codes.Count == number : codes.Count is >= 2 and <= MostStates;

    private static void Mean(Draft draft, List<string> codes, string how)
    {
        (draft.Code, draft.Inherited) = (codes[0], true);
        draft.OtherCodes.AddRange(codes.Skip(1));
        draft.Because(codes is [var one, var other] ? $"the two of {one} and {other}, {how}" : $"{string.Join(", ", codes)}, {how}");
    }

    /// <summary>The first of what a word is coordinated with.</summary>
    private int Root(int head)
    {
        for (var climbed = 0; climbed < MaximalClimb && doc.Words[head].Dep is Dep.Conj && doc.Words[head].Head >= 0; climbed++) head = doc.Words[head].Head;
        return head;
    }

    private static bool IsSide(string code) => Nationality.IsState(code) || code is "EUR";

    /// <summary>"Togo offered to mediate between the two": whoever is the subject is none of those it acts on.</summary>
    private bool IsAgainst(Draft pair, Draft other)
    {
        if (other.Sentence != pair.Sentence || doc.Words[other.Head].Dep is not Dep.Nsubj) return false;
        var at = pair.Head;
        for (var climbed = 0; climbed < MaximalClimb && doc.Words[at].Head >= 0; climbed++)
        {
            if (doc.Words[at].Dep is Dep.Nsubj or Dep.Ccomp or Dep.Parataxis) return false;
            at = doc.Words[at].Head;
            if (at == doc.Words[other.Head].Head) return true;
        }
        return false;
    }

    /// <summary>A host that is named once does not become one of the two sides.</summary>
    private static bool Often(Dictionary<string, int> counts, string found, string second) => counts.Count <= 2 || counts.GetValueOrDefault(found) >= 2 || counts.GetValueOrDefault(second) < 2;

    /// <summary>How many are meant, 0 where no number says so.</summary>
    private int Number(Draft draft)
    {
        for (var i = Math.Max(0, draft.Start - 1); i < draft.End; i++)
        {
            // "two former ministers" are no two that were named
            if (_words.PairNumbers.Contains(doc.Words[i].Norm)) return draft.Definite || i == draft.End - 1 || doc.Words[i].Upos is not Upos.Num ? 2 : 0;
            if (Array.IndexOf(Numbers, doc.Words[i].Norm) is >= 0 and var at && draft.Definite) return at + 3;
        }
        return 0;
    }
}
