using Chancery.Core;
using Chancery.Core.Actors.Coreference;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Merging;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Finds a language's word lists and trained models beside the program and makes its stages.</summary>
public static class LanguageLoader
{
    private const string Language = "en";

    /// <summary>Paragraphs, tokens, then tags, tree and names in one pass, then lemmas.</summary>
    /// <param name="root">The folder that holds "packs" and "models"; beside the program by default.</param>
    /// <exception cref="ModelException">A model is missing or damaged.</exception>
    public static IReadOnlyList<IStage> Stages(string? root = null)
    {
        root ??= AppContext.BaseDirectory;
        List<Problem> problems = [];
        var pack = Path.Combine(root, "packs", "lang-" + Language);
        var (words, irregular) = Words(pack, problems);
        var names = NameWordsLoader.Load(pack, problems);
        var tellers = TellersOf(pack, problems);
        if (problems.Count > 0) throw new ModelException($"The language pack cannot be used: {problems[0]}");
        var network = Model(root, NeuralModel.Kind, NeuralModel.Load);
        return
        [
            new ParagraphStage(), new TokenizeStage(new TokenizerLexicon(words)),
            new NeuralStage(network, Model(root, NameModel.Kind, stream => NameModel.Load(stream, network)), names) { Tellers = tellers },
            Model(root, LemmaStage.Kind, stream => LemmaStage.Load(stream, irregular)),
        ];
    }

    /// <param name="root">As above.</param>
    /// <param name="stages">The stages that were made; the model compares words by the network's vectors.</param>
    /// <exception cref="ModelException">The model is missing or damaged.</exception>
    public static TellingModel Tellings(string root, IReadOnlyList<IStage> stages)
    {
        var words = stages.OfType<NeuralStage>().Single().Model;
        return Model(root, TellingModel.Kind, stream => TellingModel.Load(stream, words));
    }

    /// <param name="root">As above.</param>
    /// <param name="stages">The stages that were made; the model compares words by the network's vectors.</param>
    /// <exception cref="ModelException">The model is missing or damaged.</exception>
    public static CorefModel Chains(string root, IReadOnlyList<IStage> stages)
    {
        var words = stages.OfType<NeuralStage>().Single().Model;
        return Model(root, CorefModel.Kind, stream => CorefModel.Load(stream, words));
    }

    private static Tellers TellersOf(string folder, List<Problem> problems)
    {
        List<string> all = [], hearers = [], doing = [], infinitives = [];
        foreach (var file in PackFolder.Open(folder, problems).OptionalFiles("trees"))
        {
            all.AddRange(file.Root.Strings("tellers"));
            hearers.AddRange(file.Root.Strings("hearers"));
            doing.AddRange(file.Root.Strings("doing"));
            infinitives.AddRange(file.Root.Strings("infinitives"));
            file.Finish();
        }
        return new Tellers(all, hearers, doing, infinitives);
    }

    private static T Model<T>(string root, string kind, Func<Stream, T> load)
    {
        var path = Path.Combine(root, "models", Language, kind + ".bin");
        if (!File.Exists(path)) throw new ModelException($"The {kind} model is missing: {path}");
        using var stream = File.OpenRead(path);
        return load(stream);
    }

    /// <summary>Reads the word lists of a language pack; what is wrong with them is added to the problems.</summary>
    public static (TokenizerWords Words, IrregularForms Irregular) Words(string folder, List<Problem> problems)
    {
        var words = new TokenizerWords();
        List<string> verbs = [], nouns = [], pronouns = [];
        foreach (var file in PackFolder.Open(folder, problems).Files("tokens"))
        {
            words = Merge(words, file.Root);
            verbs.AddRange(file.Root.Strings("verbs"));
            nouns.AddRange(file.Root.Strings("nouns"));
            pronouns.AddRange(file.Root.Strings("pronouns"));
            file.Finish();
        }
        return (words, new IrregularForms(verbs, nouns, pronouns));
    }

    private static TokenizerWords Merge(TokenizerWords words, PackTable root) => new()
    {
        Titles = [.. words.Titles, .. root.Strings("titles")],
        Abbreviations = [.. words.Abbreviations, .. root.Strings("abbreviations")],
        Numbered = [.. words.Numbered, .. root.Strings("numbered")],
        Wholes = [.. words.Wholes, .. root.Strings("wholes")],
        Prefixes = [.. words.Prefixes, .. root.Strings("prefixes")],
        Units = [.. words.Units, .. root.Strings("units")],
        Starters = [.. words.Starters, .. root.Strings("starters")],
        Domains = [.. words.Domains, .. root.Strings("domains")],
        Clitics = [.. words.Clitics, .. root.Strings("clitics")],
        Cuts = [.. words.Cuts, .. root.Strings("cuts")],
        DoubtfulCuts = [.. words.DoubtfulCuts, .. root.Strings("doubtful_cuts")],
        Followers = [.. words.Followers, .. root.Strings("followers")],
        Finals = [.. words.Finals, .. root.Strings("finals")],
    };
}
