using Chancery.Core.Evaluation;

namespace Chancery.Training.Neural;

/// <summary>What the network learns from: sentences with tags and trees, with names, or with both, by source.</summary>
internal sealed record TrainingSet(Vocabulary Vocabulary, IReadOnlyList<IReadOnlyList<Example>> Sources)
{
    /// <summary>A relation that is seen less often is not learned.</summary>
    private const int LeastRelation = 5;

    /// <summary>Files are looked for in each of the folders.</summary>
    public static TrainingSet Read(TrainingConfig config, IReadOnlyList<string> folders, WordVectors vectors)
    {
        var files = config.Sources.Select(source => SentenceFile.Read(Find(source.File, folders))).ToList();
        return Of(config, files, vectors);
    }

    public static TrainingSet Of(TrainingConfig config, IReadOnlyList<IReadOnlyList<GivenSentence>> files, WordVectors vectors)
    {
        var words = files.SelectMany(file => file).SelectMany(sentence => sentence.Tree ?? []).ToList();
        var labels = NameScheme.Labels(config.Kinds);
        var vocabulary = new Vocabulary(
            Vocabulary.Of(words.Select(word => word.Xpos)), Vocabulary.Of(words.Select(word => word.Upos)),
            Vocabulary.Of(words.Select(word => word.Deprel), LeastRelation), labels);
        var sources = config.Sources.Select((source, i) =>
        {
            var scheme = source.Scheme is { } name ? new NameScheme(config.Schemes[name], labels) : null;
            var tags = source.NamesByTag ? new TagScheme(labels, config.Titles) : null;
            return (IReadOnlyList<Example>)[.. files[i].Select(sentence => Example(sentence, vocabulary, (scheme, tags), vectors))];
        });
        return new TrainingSet(vocabulary, [.. sources]);
    }

    public static string Find(string file, IReadOnlyList<string> folders) =>
        folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"{file} is in none of: {string.Join(", ", folders)}");

    private static Example Example(GivenSentence sentence, Vocabulary vocabulary, (NameScheme? Given, TagScheme? Tags) schemes, WordVectors vectors) => new(sentence.Forms, vectors)
    {
        Xpos = sentence.Tree is { } tree ? Vocabulary.Rows(vocabulary.Xpos, tree.Select(word => word.Xpos)) : [],
        Upos = Vocabulary.Rows(vocabulary.Upos, (sentence.Tree ?? []).Select(word => word.Upos)),
        Labels = Vocabulary.Rows(vocabulary.Labels, (sentence.Tree ?? []).Select(word => word.Deprel)),
        Heads = [.. (sentence.Tree ?? []).Select(word => word.Head + 1)],
        Names = Names(sentence, schemes),
    };

    private static ulong[] Names(GivenSentence sentence, (NameScheme? Given, TagScheme? Tags) schemes)
    {
        if (sentence.Names is { } names && schemes.Given is { } given) return given.Read(sentence.Forms, names);
        return sentence.Tree is { } words && schemes.Tags is { } tags ? tags.Read(words) : [];
    }
}
