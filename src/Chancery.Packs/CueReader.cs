using Chancery.Core.Claims;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads the cues of attribution: our own lists, and the table of words with the frames in which they are cues.</summary>
internal static class CueReader
{
    private const int Columns = 6;
    private static readonly CueGrade[] GradeColumns = [CueGrade.Always, CueGrade.Often, CueGrade.Sometimes, CueGrade.Never];

    public static CueLexicon Read(PackFolder pack, List<Problem> problems)
    {
        var lexicon = CueLexicon.Empty;
        foreach (var file in pack.Files("cues.toml"))
        {
            lexicon = Open(file);
            // the table knows more than the lists, so it is read first and keeps what it says
            ReadTable(Path.Combine(pack.Path, "cues.tsv"), lexicon, problems);
            foreach (var table in file.Arrays("cue")) ReadList(file.Name, table, lexicon, problems);
            file.Finish();
        }
        return lexicon;
    }

    private static CueLexicon Open(PackFile file)
    {
        var root = file.Root;
        var (phrases, tails) = (new PhraseTrie<string>(), new PhraseTrie<string>());
        foreach (var phrase in root.Strings("phrases")) phrases.Add(phrase, phrase);
        foreach (var tail in root.Strings("tails")) tails.Add(tail, tail);
        return new CueLexicon
        {
            Unnamed = root.Required("unnamed"), Phrases = phrases, Tails = tails, Weights = ReadWeights(file.Table("weights")),
            Speech = Set(root, "speech"), Asserting = Set(root, "asserting"), Seeming = Set(root, "seeming"), Continuing = Set(root, "continuing"), Narrators = Set(root, "narrators"), Deeds = Pairs(root, "deeds"), Unnaming = Set(root, "unnaming"), Openers = Set(root, "openers"),
            Topical = Set(root, "topical"), PassiveTopical = Set(root, "passive_topical"),
            Venues = Set(root, "venues"), VenuePrepositions = Set(root, "venue_prepositions"),
        };
    }

    // "recall ambassador": a verb and its object
    private static Dictionary<string, IReadOnlySet<string>> Pairs(PackTable root, string key) =>
        root.Strings(key).Select(pair => pair.Split(' ', 2)).Where(pair => pair.Length == 2).GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlySet<string> (group) => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static HashSet<string> Set(PackTable root, string key) => [.. root.Strings(key)];

    private static CueWeights ReadWeights(PackTable? table)
    {
        var weights = new CueWeights();
        if (table is null) return weights;
        return new CueWeights
        {
            Threshold = table.Number("threshold") ?? weights.Threshold, Always = table.Number("always") ?? weights.Always,
            Often = table.Number("often") ?? weights.Often, Sometimes = table.Number("sometimes") ?? weights.Sometimes,
            Nested = table.Number("nested") ?? weights.Nested, Modal = table.Number("modal") ?? weights.Modal,
            Infinitive = table.Number("infinitive") ?? weights.Infinitive, Complement = table.Number("complement") ?? weights.Complement,
            Narrator = table.Number("narrator") ?? weights.Narrator, Main = table.Number("main") ?? weights.Main,
            Past = table.Number("past") ?? weights.Past, Named = table.Number("named") ?? weights.Named,
            Lengthy = table.Number("long") ?? weights.Lengthy, Brief = table.Number("short") ?? weights.Brief,
            Clausal = table.Number("clausal") ?? weights.Clausal, Nominal = table.Number("nominal") ?? weights.Nominal,
        };
    }

    private static void ReadList(string name, PackTable table, CueLexicon lexicon, List<Problem> problems)
    {
        var kind = Value<CueClass>(name, table, "class", problems);
        var grade = Value<CueGrade>(name, table, "grade", problems);
        var words = table.Strings("words");
        foreach (var written in table.Strings("frames"))
        {
            if (!CueFrame.TryParse(written, out var frame))
            {
                problems.Add(PackProblems.UnknownValue(name, table.LineOf("frames"), written, "frame of a cue", Enum.GetNames<CueShape>()));
                continue;
            }
            foreach (var word in words)
            {
                if (kind is { } cue && grade is { } value) lexicon.Add(cue, word, frame, value);
            }
        }
    }

    private static T? Value<T>(string name, PackTable table, string key, List<Problem> problems) where T : struct, Enum
    {
        var text = table.Required(key);
        if (Enum.TryParse<T>(text.Replace("+", "", StringComparison.Ordinal), true, out var value) && Enum.IsDefined(value)) return value;
        problems.Add(PackProblems.UnknownValue(name, table.LineOf(key), text, key, [.. Enum.GetNames<T>().Select(known => known.ToLowerInvariant())]));
        return null;
    }

    private static void ReadTable(string path, CueLexicon lexicon, List<Problem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(PackProblems.MissingFile(path));
            return;
        }
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            if (line == 1) continue;
            var cells = row.Split('\t');
            if (cells.Length != Columns || !Enum.TryParse<CueClass>(cells[1].Replace("+", "", StringComparison.Ordinal), true, out var kind))
            {
                problems.Add(PackProblems.Syntax(path, line, "a row is word, class and the frames of four grades, between tabs"));
                continue;
            }
            for (var i = 0; i < GradeColumns.Length; i++)
            {
                foreach (var written in cells[i + 2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (CueFrame.TryParse(written, out var frame)) lexicon.Add(kind, cells[0], frame, GradeColumns[i]);
                    else problems.Add(PackProblems.UnknownValue(path, line, written, "frame of a cue", Enum.GetNames<CueShape>()));
                }
            }
        }
    }
}
