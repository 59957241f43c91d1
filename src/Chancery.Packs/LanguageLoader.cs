using Chancery.Core;
using Chancery.Core.Language;
using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Packs;

/// <summary>Finds a language's word lists and trained models beside the program and makes its stages.</summary>
public static class LanguageLoader
{
    private const string Language = "en";

    /// <summary>Paragraphs, tokens, tags, tree, names.</summary>
    /// <param name="root">The folder that holds "packs" and "models"; beside the program by default.</param>
    /// <exception cref="ModelException">A model is missing or damaged.</exception>
    public static IReadOnlyList<IStage> Stages(string? root = null)
    {
        root ??= AppContext.BaseDirectory;
        List<Problem> problems = [];
        var lexicon = new TokenizerLexicon(Words(Path.Combine(root, "packs", "lang-" + Language), problems));
        if (problems.Count > 0) throw new ModelException($"The language pack cannot be used: {problems[0]}");
        var model = Model(root);
        return [new ParagraphStage(), new TokenizeStage(lexicon), new TagStage(model), new ParseStage(model), new NameStage(model)];
    }

    /// <exception cref="ModelException">A model is missing or damaged.</exception>
    public static LanguageModel Model(string? root = null)
    {
        var folder = Path.Combine(root ?? AppContext.BaseDirectory, "models", Language);
        return LanguageModel.Load(kind => Path.Combine(folder, kind + ".bin") is var path && File.Exists(path) ? File.OpenRead(path) : null);
    }

    /// <summary>Reads the word lists of a language pack; what is wrong with them is added to the problems.</summary>
    public static TokenizerWords Words(string folder, List<Problem> problems)
    {
        var words = new TokenizerWords();
        foreach (var file in PackFolder.Open(folder, problems).Files("tokens"))
        {
            var root = file.Root;
            words = new TokenizerWords
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
            };
            file.Finish();
        }
        return words;
    }
}
