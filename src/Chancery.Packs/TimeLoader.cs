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
        var words = new Dictionary<TimeClass, IReadOnlyDictionary<string, int>>();
        if (!Directory.Exists(Path.Combine(pack.Path, Subfolder))) return new TimeLexicon([], words);
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var modifiers = new List<TimeModifier>();
        var patterns = new TimePatternReader(problems);
        foreach (var file in pack.Files(Subfolder))
        {
            foreach (var table in file.Arrays("words")) ReadWords(file.Name, table, words, problems);
            foreach (var table in file.Arrays("list")) lists[table.Required("name")] = [.. table.Strings("words")];
            foreach (var table in file.Arrays("fragment")) patterns.Fragment(table);
            foreach (var table in file.Arrays("pattern")) patterns.Pattern(file.Name, table);
            foreach (var table in file.Arrays("modifier")) TimeModifierReader.Read(file.Name, table, modifiers, problems);
            file.Finish();
        }
        HashSet<string> List(string name) => lists.TryGetValue(name, out var list) ? list : [];
        return new TimeLexicon(patterns.Patterns, words)
        {
            Modifiers = new TimeModifiers(modifiers), FutureAuxiliaries = List("future_auxiliaries"), FutureVerbs = List("future_verbs"), SamePast = List("same_past"), SetVerbs = List("set_verbs"),
            FuturePrepositions = List("future_prepositions"), PastPrepositions = List("past_prepositions"), Background = List("background"), Pluperfect = List("pluperfect"), Money = List("money"),
            FutureNouns = List("future_nouns"), Joiners = List("joiners"), Tellers = List("tellers"),
            RangeWords = List("range_words"), RangeOpeners = List("range_openers"), RangeClosers = List("range_closers"), DoubtfulMonths = List("doubtful_months"),
        };
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
                if (kind is TimeClass.Unit or TimeClass.Units or TimeClass.One && Enum.TryParse<TimeUnit>(text, out var unit)) values[word] = (int)unit;
                else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) values[word] = number;
                else problems.Add(PackProblems.UnknownValue(file, map.LineOf(word), text, "value of this class", Enum.GetNames<TimeUnit>()));
            }
        }
        words[kind] = values;
    }

    internal static bool TryRead<T>(string file, PackTable table, string key, List<Problem> problems, out T value) where T : struct, Enum
    {
        var text = table.Required(key);
        if (Enum.TryParse(text, true, out value) && Enum.IsDefined(value)) return true;
        if (text.Length > 0) problems.Add(PackProblems.UnknownValue(file, table.LineOf(key), text, key, [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())]));
        return false;
    }
}
