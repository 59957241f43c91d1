using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Links neighbouring phrases of a sentence: possessives, of-phrases, appositions, shared adjectives.</summary>
internal sealed class Attachments(World world, Document doc)
{
    private readonly ActorWords _words = world.Words;

    public void Link(List<Segment> segments, List<Draft> drafts, TokenRange sentence)
    {
        for (var i = 0; i + 1 < segments.Count; i++)
        {
            var (left, right) = (segments[i], segments[i + 1]);
            if (left.Count == 0) continue;
            if (doc.Words[left.Start].Upos is Upos.Pron && left.End == right.Start) Possess(drafts[left.Last], right, drafts);
            if (left.End >= right.Start || left.End >= sentence.End) continue;
            switch (doc.Words[left.End].Norm)
            {
                case "'s" or "’s" or "'" or "’" when right.Start == left.End + 1:
                    Possess(drafts[left.Last], right, drafts);
                    break;
                case "and" or "or" or "," or "&":
                    Coordinate(segments, i, drafts);
                    if (doc.Words[left.End].Norm is ",") Apposition(segments, i, drafts, sentence);
                    break;
                default:
                    if (right.Start == left.End + 1 && doc.Words[left.End].Upos is Upos.Adp or Upos.Part) Prepose(segments, i, drafts);
                    break;
            }
        }
        foreach (var segment in segments)
        {
            for (var d = segment.First; d < segment.First + segment.Count; d++) drafts[d].Place = IsPlace(segment, drafts[d]);
        }
    }

    private static void Possess(Draft owner, Segment right, List<Draft> drafts)
    {
        if (right.Count == 0) return;
        var owned = drafts[right.First];
        if (owned.Kind is ActorKind.Country || owned.Holder is not null || owner.End + 1 < right.Start || owned.Start != right.Start && owned.Start > right.Start + 1) return;
        (owned.Holder, owned.HolderBy) = (owner, "'s");
        owned.Definite = true;
    }

    private void Prepose(List<Segment> segments, int i, List<Draft> drafts)
    {
        var (left, right) = (segments[i], segments[i + 1]);
        var by = doc.Words[left.End].Norm;
        var draft = drafts[left.Last];
        if (draft.End != left.End || draft.Holder is not null && draft.HolderBy != "'s") return;
        if (draft.Kind is ActorKind.Country or ActorKind.Pronoun) return;
        if (right.Count == 0)
        {
            Portfolio(segments, i + 1, draft, drafts);
            return;
        }
        var belongs = _words.Belongs.Contains(by);
        if (!belongs && !(_words.Of.Contains(by) && draft.Role is not null)) return;
        var (last, holder) = ChainEnd(segments, i + 1, drafts);
        // "the Minister of External Relations of Brazil"
        if (!belongs && holder is { Kind: ActorKind.Name, Known: null, Role: null, Code: null } && last + 1 < segments.Count && segments[last + 1].Start == segments[last].End + 1 && _words.Of.Contains(doc.Words[segments[last].End].Norm)
            && segments[last + 1].Count == 1 && drafts[segments[last + 1].First] is { Kind: ActorKind.Country } land) (last, holder) = (last + 1, land);
        if (belongs && draft.Code is not null || draft.Holder is { Code: not null } && belongs) return;
        if (holder is null or { Kind: ActorKind.Pronoun } || IsWish(segments[last].End)) return;
        // "the embassy in Lima", "Western officials in Lima" are not of Lima
        if (by is not "from" && belongs && draft.Role is { } role && (_words.Guests.Contains(role.Name) || draft.Regional && role.Sector is "GOV" or "MIL"))
        {
            draft.Guest = true;
            return;
        }
        if (draft.Holder is null) (draft.Holder, draft.HolderBy) = (belongs ? FirstLand(segments, i + 1, last, drafts) ?? holder : holder, by);
        // "police in Central America"
        if (holder is { Kind: ActorKind.Country, Code: null, Known: { Code: null, Ambiguity: null } }) draft.Regional = true;
        if (!belongs) draft.End = Math.Max(draft.End, segments[last].End);
        ShareCountries(segments, last, draft, drafts);
    }

    /// <summary>"Deployed soldiers at Peru's request": whose wish it was, not whose soldiers.</summary>
    private bool IsWish(int owner) => owner + 1 < doc.Words.Length && doc.Words[owner].Norm is "'s" or "’s" && _words.Wishes.Contains(doc.Words[owner + 1].Norm);

    /// <summary>"The Minister of External Relations of Brazil": what the office is for stands before whose it is.</summary>
    private void Portfolio(List<Segment> segments, int i, Draft draft, List<Draft> drafts)
    {
        if (draft.Role is null || draft.Code is not null || draft.Holder is not null || i + 1 >= segments.Count || segments[i + 1].Start != segments[i].End + 1 || !_words.Of.Contains(doc.Words[segments[i].End].Norm)) return;
        if (segments[i + 1].Count != 1 || drafts[segments[i + 1].First] is not { Kind: ActorKind.Country } land) return;
        (draft.Holder, draft.HolderBy) = (land, "of");
        draft.End = Math.Max(draft.End, segments[i + 1].End);
    }

    /// <summary>Follows "Guinea's main opposition party" to the party.</summary>
    private (int Last, Draft? Holder) ChainEnd(List<Segment> segments, int i, List<Draft> drafts)
    {
        while (i + 1 < segments.Count && segments[i + 1].Start == segments[i].End + 1 && doc.Words[segments[i].End].Norm is "'s" or "’s" or "'" or "’" && segments[i + 1].Count > 0
            && drafts[segments[i + 1].First].Kind is not ActorKind.Country && !drafts[segments[i + 1].First].Modifier) i++;
        return (i, segments[i].Count > 0 ? drafts[segments[i].Last] : null);
    }

    private static Draft? FirstLand(List<Segment> segments, int from, int last, List<Draft> drafts)
    {
        for (var i = from; i <= last; i++)
        {
            for (var d = segments[i].First; d < segments[i].First + segments[i].Count; d++)
            {
                if (drafts[d].Code is not null) return drafts[d];
            }
        }
        return null;
    }

    /// <summary>"Diplomats from Armenia and Azerbaijan": both countries belong to the one noun.</summary>
    private void ShareCountries(List<Segment> segments, int last, Draft draft, List<Draft> drafts)
    {
        if (draft.Role is not { } || segments[last].Count == 0 || drafts[segments[last].Last] is not { Kind: ActorKind.Country } first) return;
        for (var i = last + 1; i < segments.Count; i++)
        {
            if (segments[i].Start != segments[i - 1].End + 1 || doc.Words[segments[i - 1].End].Norm is not ("and" or ",")) return;
            if (segments[i].Count != 1 || drafts[segments[i].First] is not { Kind: ActorKind.Country, Modifier: false } next || next.End != segments[i].End || next.Known?.Kind is SenseKind.Adjective) return;
            if (doc.Words[next.Head].Head != first.Head && !draft.Plural) return;
            if (next.Code is { } code && code != first.Code && !draft.OtherCodes.Contains(code)) draft.OtherCodes.Add(code);
        }
    }

    /// <summary>"Armenian and Azerbaijani envoys": the noun has both countries. "Soldiers and police": the second noun shares the first one's.</summary>
    private void Coordinate(List<Segment> segments, int i, List<Draft> drafts)
    {
        var (left, right) = (segments[i], segments[i + 1]);
        var gap = right.Start - left.End;
        if (gap > 2 || gap == 2 && doc.Words[left.End + 1].Norm is not "and" || right.Count == 0) return;
        var (first, second) = (drafts[left.Last], drafts[right.First]);
        if (first.End != left.End || second.Start > right.Start + (right.Determined ? 1 : 0)) return;
        var bare = first is { Kind: ActorKind.Country, Modifier: false } && (first.Known?.Kind is SenseKind.Adjective || first.Known?.Case is LetterCase.Exact && !left.Determined);
        if (bare && second.Kind is not (ActorKind.Country or ActorKind.Pronoun) && second.Code is { } code && first.Code is { } shared && StartsWithLand(second) && !right.Determined)
        {
            second.OtherCodes.Insert(0, code);
            second.OtherCodes.AddRange(first.OtherCodes);
            second.Code = shared;
            second.OtherCodes.Remove(shared);
            second.Start = first.Start;
            second.Because($"'{doc.TextOf(first.Head)}' shares the noun");
            first.Cluster = Merged;
        }
        else if (bare && second is { Kind: ActorKind.Country } && second.Known?.Kind is SenseKind.Adjective && Merges(segments, i + 1, drafts))
        {
            // "US, British and French forces": the middle one goes on to the noun first
            Coordinate(segments, i + 1, drafts);
            var noun = drafts[segments[i + 2].First];
            if (noun.OtherCodes.Count > 0 && first.Code is { } head && noun.Code is { } old)
            {
                noun.OtherCodes.Insert(0, old);
                (noun.Code, noun.Start, first.Cluster) = (head, first.Start, Merged);
            }
        }
        else if (!right.Determined && second is { Code: null, Holder: null, Role: not null, HasName: false } && first is { Code: not null, Role: not null, HasName: false })
        {
            (second.Holder, second.HolderBy) = (first, "and");
        }
    }

    /// <summary>The cluster number of a draft that went into another one.</summary>
    public const int Merged = -2;

    private bool Merges(List<Segment> segments, int i, List<Draft> drafts) =>
        i + 1 < segments.Count && segments[i + 1].Count > 0 && segments[i + 1].Start <= segments[i].End + 2 && StartsWithLand(drafts[segments[i + 1].First])
        && drafts[segments[i + 1].First].Kind is not ActorKind.Country;

    private bool StartsWithLand(Draft draft) =>
        world.Phrases.Match(doc.Words, draft.Start, draft.End, out var senses) > 0 && Array.Exists(senses, static sense => sense.Kind is SenseKind.Adjective or SenseKind.Country or SenseKind.People);

    private void Apposition(List<Segment> segments, int i, List<Draft> drafts, TokenRange sentence)
    {
        var (left, right) = (segments[i], segments[i + 1]);
        if (right.Count == 0 || right.Start != left.End + 1) return;
        var first = drafts[left.Last];
        if (first.End < left.End) return;
        var (last, _) = ChainEnd(segments, i + 1, drafts);
        var second = drafts[segments[last].First];
        if (first.Kind is ActorKind.Country or ActorKind.Pronoun || second.Kind is ActorKind.Country or ActorKind.Pronoun) return;
        var end = last;
        while (end + 1 < segments.Count && segments[end + 1].Start == segments[end].End + 1 && doc.Words[segments[end].End].Upos is Upos.Adp or Upos.Part) end++;
        var tree = doc.Words[second.Head] is { Dep: Dep.Appos } && doc.Words[second.Head].Head == first.Head;
        if (!tree && !Closes(segments[end].End, sentence)) return;
        // one is a bare name, the other says what it is
        if (first.HasName && first.Role is null && second.Role is not null && (!second.HasName || second.Kind is ActorKind.Role && !second.IsPerson) && (tree || right.Determined || last > i + 1 || second.Holder is not null || end > last))
        {
            (first.Holder, first.HolderBy) = (first.Holder ?? second, ",");
            Same(first, second);
        }
        else if (first.Role is not null && !first.HasName && second.HasName && second.Role is null && first.Role.Use is not RoleUse.Body && (!first.Plural || tree))
        {
            (second.Holder, second.HolderBy) = (second.Holder ?? first, ",");
            Same(second, first);
        }
    }

    private static void Same(Draft name, Draft role)
    {
        name.IsPerson |= role.Role!.Use is not RoleUse.Body;
        name.Twin = role;
        role.Twin = name;
    }

    private bool Closes(int at, TokenRange sentence)
    {
        if (at >= sentence.End) return true;
        var norm = doc.Words[at].Norm;
        if (norm is "." or ";" or ":" or "-" or "–" or "—" or ")") return true;
        return norm is "," && (at + 1 >= sentence.End || doc.Words[at + 1].Norm is not ("and" or "or"));
    }

    private bool IsPlace(Segment segment, Draft draft)
    {
        if (segment.Start == 0 || draft.Kind is not ActorKind.Country) return false;
        if (draft.Known?.Kind is SenseKind.Metonym && draft.End < doc.Words.Length && doc.Words[draft.End].Norm is "'s" or "’s") return false;
        ref readonly var before = ref doc.Words[segment.Start - 1];
        return before.Sentence == draft.Sentence && before.Upos is Upos.Adp or Upos.Part && (_words.Locative.Contains(before.Norm) || _words.Goals.Contains(before.Norm));
    }
}
