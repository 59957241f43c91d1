namespace Chancery.Core.Actors;

/// <summary>Gives a phrase the country and, where its noun is relational, the sector of what it belongs to.</summary>
internal static class HolderResolver
{
    private const int MaxDepth = 8;

    public static void Resolve(Draft draft, int depth = 0)
    {
        if (depth > MaxDepth || draft.Holder is not { } holder || draft.HolderBy == ",") return;
        Resolve(holder, depth + 1);
        var of = draft.HolderBy is not ("and" or "in" or "from");
        // nobody is his own neighbour
        if (draft.Foreign) return;
        if (draft.Code is null && holder.Code is { } code)
        {
            draft.Code = code;
            foreach (var other in holder.OtherCodes)
            {
                if (!draft.OtherCodes.Contains(other) && other != code) draft.OtherCodes.Add(other);
            }
            // "received Claire Morvan in Hanoi": where somebody was met need not be where he is from
            if (draft is { HolderBy: "in", Kind: ActorKind.Name, Role: null, Known: null }) draft.Inherited = true;
            draft.Because($"{draft.HolderBy} {holder.Identifier ?? "its holder"} is {code}");
        }
        if (draft is { HolderBy: "'s", Known.Kind: SenseKind.Organisation } && holder is { Kind: ActorKind.Country, Known: { } land } && holder.Code != draft.Code && Nationality.Overrules(draft, land))
        {
            draft.Code = holder.Code;
            draft.Because($"the text's '{land.Form}' overrules the pack");
        }
        if (of && draft.Role?.Use is RoleUse.Holder && !draft.OwnSector && holder.Kind is not ActorKind.Country && (holder.Sector ?? holder.Role?.Sector) is { } sector && sector != Standing.Past)
        {
            (draft.Sector, draft.OwnSector) = (sector, true);
            foreach (var other in holder.OtherSectors) draft.AlsoSector(other);
            draft.Because($"takes {sector} from what it belongs to");
        }
        if (of && draft.Body is null && holder.Known is { Kind: SenseKind.Organisation } body) draft.Body = body;
    }

    /// <summary>The sector of the role itself where nothing stronger was said.</summary>
    public static void Default(Draft draft)
    {
        if (draft.Role is not { } role) return;
        if (draft.Sector is null)
        {
            draft.Sector = role.Sector;
            foreach (var other in role.OtherSectors) draft.AlsoSector(other);
        }
        else if (draft.Sector != role.Sector && role.Use is not (RoleUse.Kin or RoleUse.Holder))
        {
            draft.AlsoSector(role.Sector);
        }
        else if (role.Use is RoleUse.Holder && draft.Sector is not (null or "GOV") && role.Sector is "GOV" && draft.Sector is "SPY" or "MIL") draft.AlsoSector("GOV");
        draft.Code ??= draft.Holder is null ? role.Code : draft.Code;
        if (draft.Former && draft.Sector != Standing.Past && draft.Sector is not ("BUS" or "CVL" or "EDU" or "MED" or "LAB" or "JRN" or "AGR" or "CRM" or "REF") && role.Use is not (RoleUse.Body or RoleUse.Kin))
        {
            var was = draft.Sector;
            draft.Sector = Standing.Past;
            draft.OtherSectors.Remove(Standing.Past);
            draft.AlsoSector(was);
        }
    }
}
