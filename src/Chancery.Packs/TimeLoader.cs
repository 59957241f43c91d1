using System.Globalization;
using Chancery.Core.Problems;
using Chancery.Core.Time;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads the patterns and words of time of a language pack.</summary>
public static class TimeLoader
{
    /// <summary>The folder of the English pack below the folder of all packs.</summary>
    public const string Folder = "lang-en";

    private const string Subfolder = "time";

    /// <summary>The stage, from the folder that holds all packs. An absent pack gives a stage that finds nothing, and a problem.</summary>
    public static TimeStage Stage(string root, List<Problem> problems) => new(Load(root, problems));

    public static TimeLexicon Load(string root, List<Problem> problems)
    {
        var pack = PackFolder.Open(Path.Combine(root, Folder), problems);
        var patterns = new List<TimePattern>();
        var words = new Dictionary<TimeClass, IReadOnlyDictionary<string, int>>();
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (!Directory.Exists(Path.Combine(pack.Path, Subfolder))) return new TimeLexicon([], words);
        foreach (var file in pack.Files(Subfolder))
        {
            foreach (var table in file.Arrays("words")) ReadWords(file.Name, table, words, problems);
            foreach (var table in file.Arrays("list")) lists[table.Required("name")] = [.. table.Strings("words")];
            foreach (var table in file.Arrays("pattern")) ReadPattern(file.Name, table, patterns, ids, problems);
            file.Finish();
        }
        HashSet<string> List(string name) => lists.TryGetValue(name, out var list) ? list : [];
        return new TimeLexicon(patterns, words) { FutureAuxiliaries = List("future_auxiliaries"), FutureVerbs = List("future_verbs"), Background = List("background"), Pluperfect = List("pluperfect") };
    }

    private static void ReadWords(string file, PackTable table, Dictionary<TimeClass, IReadOnlyDictionary<string, int>> words, List<Problem> problems)
    {
        if (!TryRead<TimeClass>(file, table, "class", problems, out var kind)) return;
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        if (table.Table("values") is { } map)
        {
            foreach (var word in map.Keys)
            {
                var text = map.Required(word);
                if (kind is TimeClass.Unit && Enum.TryParse<TimeUnit>(text, out var unit)) values[word] = (int)unit;
                else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) values[word] = number;
                else problems.Add(PackProblems.UnknownValue(file, map.LineOf(word), text, "value of this class", Enum.GetNames<TimeUnit>()));
            }
        }
        words[kind] = values;
    }

    private static void ReadPattern(string file, PackTable table, List<TimePattern> patterns, HashSet<string> ids, List<Problem> problems)
    {
        var id = table.Required("id");
        if (!ids.Add(id)) problems.Add(PackProblems.Duplicate(file, table.LineOf("id"), id, "an earlier pattern"));
        var ways = table.Strings("match");
        if (ways.Count == 0) problems.Add(PackProblems.Missing(file, table.Line, "match"));
        var (shift, value) = ((int)(table.Whole("shift") ?? 0), table.Text("value"));
        if (!TryRead<TimeOp>(file, table, "op", problems, out var op)) return;
        foreach (var way in ways)
        {
            var elements = way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ReadElement(file, table, word, problems)).ToList();
            if (elements.TrueForAll(element => element.Optional)) problems.Add(PackProblems.WrongKind(file, table.LineOf("match"), "match", "a pattern with at least one word that must stand there"));
            else patterns.Add(new TimePattern(id, elements, op, shift, value));
        }
    }

    private static TimeElement ReadElement(string file, PackTable table, string word, List<Problem> problems)
    {
        var optional = word.Length > 1 && word[^1] is '?';
        if (optional) word = word[..^1];
        var context = word.Length > 2 && word[0] is '<' && word[^1] is '>';
        if (context) word = word[1..^1];
        if (word.Length <= 2 || word[0] is not '{' || word[^1] is not '}') return new TimeElement(word.Split('|'), null, optional, context);
        if (Enum.TryParse<TimeClass>(word[1..^1], true, out var kind)) return new TimeElement([], kind, optional, context);
        problems.Add(PackProblems.UnknownValue(file, table.LineOf("match"), word[1..^1], "class of words", [.. Enum.GetNames<TimeClass>().Select(name => name.ToLowerInvariant())]));
        return new TimeElement([word], null, optional, context);
    }

    private static bool TryRead<T>(string file, PackTable table, string key, List<Problem> problems, out T value) where T : struct, Enum
    {
        var text = table.Required(key);
        if (Enum.TryParse(text, true, out value) && Enum.IsDefined(value)) return true;
        if (text.Length > 0) problems.Add(PackProblems.UnknownValue(file, table.LineOf(key), text, key, [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())]));
        return false;
    }
}
