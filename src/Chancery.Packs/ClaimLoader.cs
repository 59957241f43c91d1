using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Events;
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
        var cues = CueReader.Read(pack, problems);
        ReadTold(pack, problems);
        return [new ClaimStage(cues), new AuxStage(ReadAux(pack, problems), cues)];
    }

    /// <summary>Who denies what, and how far each event is told as having happened: the last word, once the auxiliary modes are settled.</summary>
    /// <param name="root">The folder that holds "packs" and "models".</param>
    /// <param name="ontology">Tells deeds from words.</param>
    public static IReadOnlyList<IStage> Last(string root, Ontology ontology)
    {
        // what is wrong with the pack was told when the first stages were read
        var pack = PackFolder.Open(Path.Combine(root, "packs", Folder), []);
        if (!File.Exists(Path.Combine(pack.Path, "pack.toml"))) return [];
        var aux = ReadAux(pack, []);
        return [new DenialStage(aux, ontology), new FactualityStage(aux, CueReader.Read(pack, []), ReadTold(pack, []), Model(root))];
    }

    /// <summary>How far events are told as having happened, by the words of the pack and, where there is one, the learned table.</summary>
    /// <param name="root">The folder that holds "packs" and "models".</param>
    public static FactualityReader Factuality(string root)
    {
        List<Problem> problems = [];
        var pack = PackFolder.Open(Path.Combine(root, "packs", Folder), problems);
        return new FactualityReader(ReadAux(pack, problems), CueReader.Read(pack, problems), ReadTold(pack, problems), Model(root));
    }

    /// <summary>Gives the speakers that close a sentence to their verb, before anybody reads the tree.</summary>
    /// <param name="root">The folder of all packs.</param>
    public static IReadOnlyList<IStage> Speakers(string root)
    {
        var pack = PackFolder.Open(Path.Combine(root, Folder), []);
        return File.Exists(Path.Combine(pack.Path, "pack.toml")) ? [new LastSpeakerStage(CueReader.Read(pack, []))] : [];
    }

    private static FactualityModel? Model(string root)
    {
        var path = Path.Combine(root, "models", "en", FactualityModel.FileName);
        if (!File.Exists(path)) return null;
        using var table = File.OpenText(path);
        var trees = Path.Combine(root, "models", "en", FactualityModel.TreesName);
        if (!File.Exists(trees)) return FactualityModel.Read(table);
        using var stream = File.OpenRead(trees);
        return FactualityModel.Read(table, stream);
    }

    /// <summary>What training reads around an event.</summary>
    public static FactualityFeatures Features(string packs)
    {
        List<Problem> problems = [];
        var pack = PackFolder.Open(Path.Combine(packs, Folder), problems);
        return new FactualityFeatures(ReadAux(pack, problems), CueReader.Read(pack, problems), ReadTold(pack, problems));
    }

    // a pack without such families has none
    private static ToldLexicon ReadTold(PackFolder pack, List<Problem> problems)
    {
        List<(string, IReadOnlyList<string>)> families = [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in pack.OptionalFiles("told.toml"))
        {
            foreach (var table in file.Arrays("family"))
            {
                var name = table.Required("name");
                if (!names.Add(name)) problems.Add(PackProblems.Duplicate(file.Name, table.LineOf("name"), name, "an earlier family"));
                families.Add((name, table.Strings("words")));
            }
            file.Finish();
        }
        return new ToldLexicon(families);
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
            NegativeParticles = List("negative_particles").Select(pair => pair.Split(' ')).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
            Conditions = new HashSet<string>(List("hypothetical_markers").Where(marker => !marker.Contains(' ', StringComparison.Ordinal))), Asking = List("asking"), Pending = List("pending"), Awaiting = List("awaiting"),
            Denials = List("denials"), Denied = List("denied"), Falsehoods = List("falsehoods"), Truths = List("truths"), HypotheticalMarkers = markers, Carriers = List("carriers"), HypotheticalPredicates = List("hypothetical_predicates"),
        };
    }
}
