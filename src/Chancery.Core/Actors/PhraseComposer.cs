using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Makes drafts of the items of one segment, from the right: the last actor takes in what modifies it on its left.</summary>
internal sealed class PhraseComposer(World world, Document doc)
{
    private readonly ActorWords _words = world.Words;

    public Draft Pronoun(int at) => new()
    {
        Start = at, End = at + 1, Head = at, Kind = ActorKind.Pronoun, Sentence = doc.Words[at].Sentence,
        Plural = _words.They.Contains(doc.Words[at].Norm),
    };

    public void Compose(List<Item> items, bool definite, List<Draft> drafts)
    {
        var first = drafts.Count;
        var right = items.Count;
        while (right > 0)
        {
            var core = right - 1;
            while (core >= 0 && !IsCore(items[core])) core--;
            if (core < 0) break;
            if (MakesPlace(items, core) || Describes(items, core)) { right = core; continue; }
            var draft = Start(items[core]);
            draft.Modifier = core < items.Count - 1 && items[core].End < items[^1].End;
            right = Absorb(items, core, draft);
            draft.Definite = definite && right == 0 || draft.HasName;
            draft.Head = HeadOf(draft);
            drafts.Add(draft);
        }
        drafts.Reverse(first, drafts.Count - first);
    }

    private static bool IsCore(Item item) => item.Kind is ItemKind.Name || item.Kind is ItemKind.Known && item.Sense is not { Kind: SenseKind.Role, Use: RoleUse.Modifier } and not { Kind: SenseKind.Title };

    /// <summary>A name that a word behind it makes a place ("Idlib province"), or that the recogniser knows as one.</summary>
    private bool MakesPlace(List<Item> items, int core)
    {
        if (items[core].Kind is not ItemKind.Name) return false;
        if (core + 1 < items.Count && items[core + 1].Kind is ItemKind.Word && _words.PlaceWords.Contains(doc.Words[items[core + 1].Start].Norm)) return true;
        var entity = doc.Words[items[core].End - 1].Entity;
        return entity >= 0 && doc.Entities[entity].Kind is EntityKind.Location or EntityKind.Facility or EntityKind.Date or EntityKind.Event or EntityKind.Money or EntityKind.Product
            && !(core > 0 && items[core - 1].IsRole);
    }

    /// <summary>A role word that is an adjective of a noun that is no actor ("a military hotline").</summary>
    private bool Describes(List<Item> items, int core) =>
        items[core].IsRole && core < items.Count - 1 && doc.Words[items[core].End - 1].Upos is Upos.Adj;

    private Draft Start(Item item)
    {
        var draft = new Draft { Start = item.Start, End = item.End, Sentence = doc.Words[item.Start].Sentence };
        if (item.Kind is ItemKind.Name)
        {
            draft.Kind = ActorKind.Name;
            draft.Name = new TokenRange(item.Start, item.End);
            draft.IsPerson = EntityAt(item.Start) is EntityKind.Person;
            return draft;
        }
        var sense = item.Sense!;
        draft.Plural = sense.Plural;
        switch (sense.Kind)
        {
            case SenseKind.Role:
                (draft.Kind, draft.Role, draft.RoleTokens) = (ActorKind.Role, sense, new TokenRange(item.Start, item.End));
                draft.Because($"role '{sense.Name}'");
                break;
            case SenseKind.Organisation or SenseKind.Person:
                (draft.Kind, draft.Known, draft.Name) = (ActorKind.Name, sense, new TokenRange(item.Start, item.End));
                draft.IsPerson = sense.Kind is SenseKind.Person;
                draft.Because($"{(draft.IsPerson ? "person" : "organisation")} '{sense.Name}' of the pack");
                Stand(draft, sense);
                break;
            case SenseKind.Group or SenseKind.People:
                (draft.Kind, draft.Known, draft.Code, draft.Sector) = (ActorKind.Group, sense, sense.Code, sense.Sector);
                draft.Because($"group '{sense.Name}'");
                break;
            default:
                (draft.Kind, draft.Known, draft.Code, draft.Sector) = (ActorKind.Country, sense, sense.Code, sense.Sector);
                draft.OtherSectors.AddRange(sense.OtherSectors);
                draft.Because(sense.Kind is SenseKind.Metonym ? $"'{sense.Form}' stands for {sense.Code}" : $"'{sense.Form}' is {sense.Code}");
                break;
        }
        return draft;
    }

    /// <summary>What an organisation or person of the pack was on the day of publication.</summary>
    private void Stand(Draft draft, Sense sense)
    {
        (draft.Code, draft.Sector) = (sense.Code, sense.Sector);
        draft.OtherSectors.AddRange(sense.OtherSectors);
        draft.OtherCodes.AddRange(sense.OtherCodes);
        Standing.Apply(draft, sense, doc.Article.Published);
    }

    /// <returns>The leftmost item taken in.</returns>
    private int Absorb(List<Item> items, int core, Draft draft)
    {
        var left = core;
        var titled = items[core].Kind is ItemKind.Name || items[core].Is(SenseKind.Person);
        for (var at = core - 1; at >= 0; at--)
        {
            var item = items[at];
            if (item.Kind is ItemKind.Word)
            {
                if (draft.Kind is ActorKind.Country) break;
                Modify(draft, item);
                continue;
            }
            if (!Take(items, at, left, draft, titled)) break;
            left = at;
        }
        // plain words further left belong to the phrase, unless they stand before a country's name
        if (draft.Kind is not ActorKind.Country)
        {
            while (left > 0 && items[left - 1].Kind is ItemKind.Word) left--;
        }
        draft.Start = items[left].Start;
        // "at least 14 people": the hedge is not of the people
        if (left < core && draft.Start > 0 && doc.Words[draft.Start - 1].Norm is "at" && doc.Words[draft.Start].Norm is "least" or "most") draft.Start++;
        return left;
    }

    private bool Take(List<Item> items, int at, int left, Draft draft, bool titled)
    {
        var item = items[at];
        if (item.Kind is ItemKind.Name)
        {
            if (draft.Role is null || titled || draft.HasName) return false;
            draft.Name = new TokenRange(item.Start, item.End);
            if (NamesBody(item, draft, left == at + 1)) (draft.Kind, draft.IsPerson) = (ActorKind.Name, false);
            return true;
        }
        var sense = item.Sense!;
        switch (sense.Kind)
        {
            case SenseKind.Country or SenseKind.Adjective or SenseKind.People or SenseKind.Metonym or SenseKind.Region:
                return TakeLand(draft, sense);
            case SenseKind.Group:
                if (draft.Kind is ActorKind.Country) return false;
                draft.Code ??= sense.Code;
                draft.AlsoSector(sense.Sector);
                draft.Because($"group '{sense.Name}'");
                return true;
            case SenseKind.Organisation or SenseKind.Person:
                return TakeBody(draft, sense);
            case SenseKind.Title:
                if (!titled) return false;
                draft.IsPerson = true;
                if (draft.Sector is null && sense.Sector is not null) (draft.Sector, draft.OwnSector, draft.Styled) = (sense.Sector, true, true);
                return true;
            default:
                return TakeRole(draft, item, titled);
        }
    }

    private static bool TakeLand(Draft draft, Sense sense)
    {
        if (draft.Kind is ActorKind.Country) return false;
        // "Latin American leaders" are of no one country
        if (sense is { Code: null, Ambiguity: null })
        {
            draft.Regional = true;
            draft.Because($"'{sense.Form}' is a region of many countries");
            return true;
        }
        if (draft.Known is { Kind: SenseKind.Organisation, Code: not null })
        {
            if (sense.Code == draft.Code) return true;
            if (!Nationality.Overrules(draft, sense)) return false;
        }
        if (draft.Code is not null && draft.Body is null && draft.Known is null && draft.Code != sense.Code && sense.Kind is SenseKind.Adjective && !draft.Reasons.Exists(static reason => reason.StartsWith("name ", StringComparison.Ordinal))) return false;
        if (draft.Known is { Kind: SenseKind.Person } && draft.Code is not null && draft.Code != sense.Code) draft.Because($"the text's '{sense.Form}' overrules the pack");
        draft.Code = sense.Code;
        if (sense.Sector is "PRE") draft.AlsoSector("PRE");
        draft.Because($"{(sense.Kind is SenseKind.Adjective ? "adjective" : "name")} '{sense.Form}' is {sense.Code}");
        return true;
    }

    private bool TakeBody(Draft draft, Sense sense)
    {
        if (draft.Kind is ActorKind.Country || draft.Role is null && draft.Known is not null) return false;
        if (draft.Body is not null) return false;
        draft.Body = sense;
        var standing = new Draft { Code = sense.Code, Sector = sense.Sector };
        Standing.Apply(standing, sense, doc.Article.Published);
        draft.Code ??= standing.Code;
        if (draft.Role is null or { Use: RoleUse.Holder or RoleUse.Kin } || sense.Kind is SenseKind.Organisation && standing.Sector is "SPY" or "REB" or "COP" or "MIL") TakeSector(draft, standing.Sector, sense.OtherSectors);
        draft.Because($"'{sense.Name}' gives {standing.Code}{(standing.Sector is null ? "" : ":" + standing.Sector)}");
        return true;
    }

    private bool TakeRole(Draft draft, Item item, bool titled)
    {
        var day = doc.Article.Published;
        var sense = item.Sense!;
        if (draft.Kind is ActorKind.Country) return false;
        if (draft.Role is null)
        {
            // "Prime Minister Sheikh Sabah": the office tells what he acts as
            if (draft is { Styled: true, Sector: { } style } && sense is { Use: RoleUse.Person, Sector: "GOV" })
            {
                draft.Sector = null;
                draft.AlsoSector(style);
            }
            (draft.Role, draft.RoleTokens, draft.OwnSector) = (sense, new TokenRange(item.Start, item.End), false);
            draft.IsPerson |= titled && sense.Use is not RoleUse.Body;
            draft.Because($"role '{sense.Name}'");
            if (draft.Known is { Kind: SenseKind.Organisation }) draft.Role = null;
            else if (draft.Known is { Kind: SenseKind.Person } known && Standing.SaidToServe(known, sense, day)) Standing.Serve(draft, sense);
            return true;
        }
        if (draft.Role.Use is RoleUse.Holder && !draft.OwnSector && sense.Use is not (RoleUse.Kin or RoleUse.Land or RoleUse.Holder))
        {
            TakeSector(draft, sense.Sector, sense.OtherSectors);
            draft.OwnSector = sense.Sector is not null;
        }
        else draft.AlsoSector(sense.Sector);
        draft.Because($"'{sense.Name}' says {sense.Sector ?? "no sector"}");
        return true;
    }

    private static void TakeSector(Draft draft, string? sector, IReadOnlyList<string> others)
    {
        if (draft.OwnSector || sector is null) return;
        (draft.Sector, draft.OwnSector) = (sector, true);
        foreach (var other in others) draft.AlsoSector(other);
    }

    /// <summary>"Nigerian National Petroleum Corporation": the role noun is the last word of a name.</summary>
    private bool NamesBody(Item item, Draft draft, bool adjacent) =>
        adjacent && draft.Role!.Use is RoleUse.Body && char.IsUpper(doc.TextOf(draft.RoleTokens.Start)[0]) && item.End == draft.RoleTokens.Start;

    private void Modify(Draft draft, Item word)
    {
        var norm = doc.Words[word.Start].Norm;
        if (_words.Former.Contains(norm))
        {
            draft.Former = true;
            draft.Because($"'{norm}'");
        }
        else if (_words.Regions.Contains(norm)) draft.Regional = true;
        else if (_words.Office.Contains(norm) && draft.RoleTokens.Length > 0 && word.End == draft.RoleTokens.Start)
        {
            draft.RoleTokens = new TokenRange(word.Start, draft.RoleTokens.End);
        }
    }

    private EntityKind EntityAt(int token) => doc.Words[token].Entity is >= 0 and var entity ? doc.Entities[entity].Kind : EntityKind.None;

    /// <summary>The token whose own head lies outside the phrase; the last word of the name or role where the tree disagrees with the phrase.</summary>
    private int HeadOf(Draft draft)
    {
        var words = doc.Words;
        var start = draft.HasName ? Math.Min(draft.Name.Start, draft.RoleTokens.Length > 0 ? draft.RoleTokens.Start : int.MaxValue) : draft.RoleTokens.Length > 0 ? draft.RoleTokens.Start : draft.Start;
        var found = -1;
        for (var i = start; i < draft.End; i++)
        {
            if (words[i].Head < draft.Start || words[i].Head >= draft.End)
            {
                if (found < 0 || words[found].Upos is not (Upos.Noun or Upos.Propn) || words[found].Dep is Dep.Parataxis && words[i].Dep is Dep.Nsubj or Dep.NsubjPass or Dep.Obj or Dep.Obl or Dep.Nmod) found = i;
            }
        }
        return found >= 0 ? found : draft.End - 1;
    }
}
