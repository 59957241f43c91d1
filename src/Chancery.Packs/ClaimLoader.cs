using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Packs;

/// <summary>Reads the pack of cues and of the words for negation, future and hypothesis.</summary>
public static class ClaimLoader
{
    /// <summary>The folder of the pack below the folder of all packs.</summary>
    public const string Folder = "claims";

    /// <summary>Attribution, then auxiliary modes, in the order in which they run.</summary>
    public static IReadOnlyList<IStage> Stages(string root, List<Problem> problems)
    {
        var pack = PackFolder.Open(Path.Combine(root, Folder), problems);
        if (!File.Exists(Path.Combine(pack.Path, "pack.toml"))) return [new ClaimStage(CueLexicon.Empty), new AuxStage(new AuxLexicon(), CueLexicon.Empty)];
        var cues = ReadCues(pack, problems);
        return [new ClaimStage(cues), new AuxStage(ReadAux(pack, problems), cues)];
    }

    private static CueLexicon ReadCues(PackFolder pack, List<Problem> problems)
    {
        var verbs = new Dictionary<string, CueKind>(StringComparer.Ordinal);
        HashSet<string> nouns = [], adverbs = [];
        var (phrases, tails) = (new PhraseTrie<string>(), new PhraseTrie<string>());
        var unnamed = "";
        foreach (var file in pack.Files("cues.toml"))
        {
            unnamed = file.Root.Required("unnamed");
            foreach (var tail in file.Root.Strings("tails")) tails.Add(tail, tail);
            foreach (var table in file.Arrays("cue"))
            {
                var text = table.Required("kind");
                if (!Enum.TryParse<CueKind>(text, true, out var kind) || !Enum.IsDefined(kind))
                {
                    problems.Add(PackProblems.UnknownValue(file.Name, table.LineOf("kind"), text, "kind of cue", [.. Enum.GetNames<CueKind>().Select(name => name.ToLowerInvariant())]));
                    continue;
                }
                foreach (var word in table.Strings("words"))
                {
                    var added = kind switch
                    {
                        CueKind.Noun => nouns.Add(word),
                        CueKind.Adverb => adverbs.Add(word),
                        CueKind.Phrase => phrases.Add(word, word),
                        // a verb of two ways keeps the narrower one, which stands later in the file
                        _ => AddVerb(verbs, word, kind),
                    };
                    if (!added) problems.Add(PackProblems.Duplicate(file.Name, table.LineOf("words"), word, "an earlier cue"));
                }
            }
            file.Finish();
        }
        return new CueLexicon(verbs, nouns, adverbs, phrases) { Unnamed = unnamed, Tails = tails };
    }

    private static bool AddVerb(Dictionary<string, CueKind> verbs, string word, CueKind kind)
    {
        if (verbs.TryGetValue(word, out var earlier) && earlier == kind) return false;
        verbs[word] = kind;
        return true;
    }

    private static AuxLexicon ReadAux(PackFolder pack, List<Problem> problems)
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in pack.Files("aux.toml"))
        {
            foreach (var table in file.Arrays("list"))
            {
                var name = table.Required("name");
                if (!lists.TryAdd(name, [.. table.Strings("words")])) problems.Add(PackProblems.Duplicate(file.Name, table.LineOf("name"), name, "an earlier list"));
            }
            file.Finish();
        }
        HashSet<string> List(string name)
        {
            if (lists.TryGetValue(name, out var list)) return list;
            problems.Add(PackProblems.Missing(Path.Combine(pack.Path, "aux.toml"), 0, name));
            return [];
        }
        var markers = new PhraseTrie<string>();
        foreach (var marker in List("hypothetical_markers")) markers.Add(marker, marker);
        return new AuxLexicon
        {
            Negators = List("negators"), NegativePredicates = List("negative_predicates"), NegativePrepositions = List("negative_prepositions"),
            FutureAuxiliaries = List("future_auxiliaries"), FuturePredicates = List("future_predicates"), FuturePrepositions = List("future_prepositions"),
            HypotheticalAuxiliaries = List("hypothetical_auxiliaries"), ConditionalAuxiliaries = List("conditional_auxiliaries"),
            HypotheticalMarkers = markers, Carriers = List("carriers"), HypotheticalPredicates = List("hypothetical_predicates"),
        };
    }
}
