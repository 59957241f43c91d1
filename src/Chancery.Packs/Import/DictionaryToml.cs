using System.Globalization;

namespace Chancery.Packs.Import;

/// <summary>Writes imported entries as tables of a world pack.</summary>
internal static class DictionaryToml
{
    public static void Actor(TextWriter toml, DictionaryActor actor, HashSet<(string, string?)> seen)
    {
        var terms = actor.Terms();
        var code = actor.Default ?? terms[^1].Code;
        List<string> names = [.. new[] { actor.Name }.Concat(actor.Synonyms).Where(name => seen.Add((name, code.Country)))];
        if (names.Count == 0) return;
        toml.Write($"[[organisation]]\nname = {Quoted(names[0])}\n");
        if (names.Count > 1) toml.Write($"names = [{string.Join(", ", names.Skip(1).Select(Quoted))}]\n");
        toml.Write($"code = {Quoted(code.Country!)}\n");
        if (code.Sector is not null) toml.Write($"sector = {Quoted(code.Sector)}\n");
        if (code.Others.Count > 0) toml.Write($"other_sectors = [{string.Join(", ", code.Others.Select(Quoted))}]\n");
        if (terms.Count > 0) toml.Write($"terms = [\n{string.Concat(terms.Select(Term))}]\n");
        toml.Write('\n');
    }

    public static void Roles(TextWriter toml, IReadOnlyList<DictionaryRole> roles, HashSet<(string, string?)> seen)
    {
        List<string> words = [.. roles.Where(role => seen.Add((role.Word, role.Code.Country))).Select(static role => role.Word)];
        if (words.Count == 0) return;
        var code = roles[0].Code;
        toml.Write("[[role]]\n");
        if (code.Country is not null) toml.Write($"code = {Quoted(code.Country)}\n");
        if (code.Sector is not null) toml.Write($"sector = {Quoted(code.Sector)}\n");
        if (code.Others.Count > 0) toml.Write($"other_sectors = [{string.Join(", ", code.Others.Select(Quoted))}]\n");
        toml.Write($"words = [{string.Join(", ", words.Select(Quoted))}]\n\n");
    }

    private static string Term(DictionaryTerm term)
    {
        var row = $"  {{ code = {Quoted(term.Code.Country!)}";
        if (term.Code.Sector is not null) row += $", sector = {Quoted(term.Code.Sector)}";
        if (term.Range.From is { } from) row += $", from = {Day(from)}";
        if (term.Range.Until is { } until) row += $", until = {Day(until)}";
        return row + " },\n";
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
