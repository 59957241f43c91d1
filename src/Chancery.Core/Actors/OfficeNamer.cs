using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Words an office: "Director, Central Intelligence Agency", "former President".</summary>
internal static class OfficeNamer
{
    public static string? Of(Document doc, Draft draft)
    {
        if (draft.Role is not { Use: RoleUse.Person or RoleUse.Holder } || draft.Plural || draft.RoleTokens.Length == 0) return null;
        var office = doc.TextOf(draft.RoleTokens);
        if (draft.Body is { Kind: SenseKind.Organisation } body) office = $"{office}, {body.Name}";
        return draft.Former ? $"former {office}" : office;
    }
}
