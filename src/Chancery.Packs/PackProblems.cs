using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>Problems of packs: PCK001 to PCK0xx. Every code is explained in docs/problems.md.</summary>
public static class PackProblems
{
    public static Problem Syntax(string file, int line, string message) =>
        new("PCK001", file, line, $"this is not TOML: {message}", "Mend the line; values that are words need quotes.");

    public static Problem UnknownKey(string file, int line, string key, IReadOnlyCollection<string> known) =>
        new("PCK002", file, line, $"'{key}' is not a key that this file can have.", Suggest(key, known));

    public static Problem Missing(string file, int line, string key) =>
        new("PCK003", file, line, $"'{key}' is missing.", $"Add {key} = … to this table.");

    public static Problem WrongKind(string file, int line, string key, string expected) =>
        new("PCK004", file, line, $"'{key}' should be {expected}.", "See docs/packs for the form of each key.");

    public static Problem Duplicate(string file, int line, string name, string other) =>
        new("PCK005", file, line, $"'{name}' repeats {other}.", "Keep one of the two.");

    public static Problem UnknownValue(string file, int line, string value, string what, IReadOnlyCollection<string> known) =>
        new("PCK006", file, line, $"'{value}' is no {what}.", Suggest(value, known));

    public static Problem NoExample(string file, int line, string id) =>
        new("PCK007", file, line, $"'{id}' has no example that fires it.", "Add an ```example block to the pack's examples.");

    public static Problem MissingFile(string file) =>
        new("PCK008", file, 0, "the file that pack.toml names is not there.", "Restore it or remove its name from pack.toml.");

    public static Problem MissingPack(string folder) =>
        new("PCK009", folder, 0, "there is no pack.toml in this folder.", "Point to the folder of a pack, or reinstall Chancery.");

    public static Problem WrongExample(string file, int line, string title, string expected, string actual) =>
        new("PCK010", file, line, $"the example of '{title}' codes otherwise.\n  expected: {Indent(expected)}\n  actual:   {Indent(actual)}",
            "Mend the rule or the example; `chancery pack test --accept` writes what the code now says.");

    public static Problem BrokenExample(string file, string message) =>
        new("PCK020", file, 0, message, "An example is a ```example line, the text, a line ---, what is expected, and a line ```.");

    public static Problem DamagedFile(string file, string message) =>
        new("PCK021", file, 0, $"the file cannot be used: {message}.", "Restore it from the release or the repository; tools/Chancery.Gazetteer rebuilds the gazetteer.");

    public static Problem WrongRow(string file, int line, string message) =>
        new("PCK022", file, line, $"this row cannot be read: {message}.", "Cells stand between tabs; an empty cell is two tabs in a row.");

    private static string Indent(string text) => text.ReplaceLineEndings("\n            ");

    private static string Suggest(string value, IReadOnlyCollection<string> known)
    {
        var near = known.Where(k => k.Length > 0).OrderBy(k => Distance(value, k)).ThenBy(k => k, StringComparer.Ordinal).FirstOrDefault();
        return near is null ? "Nothing may stand here."
            : Distance(value, near) <= 3 ? $"Did you mean '{near}'?"
            : $"Known here: {string.Join(", ", known.Order(StringComparer.Ordinal).Take(24))}.";
    }

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
