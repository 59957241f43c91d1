using Chancery.Core.Evaluation;

namespace Chancery.Training.Neural;

/// <summary>Adds what its marks lack to every file of a configuration: trees to sentences with names, names to sentences with trees, by teachers that agree.</summary>
internal sealed class SilverStep
{
    private const int BatchSentences = 64;
    private readonly TrainingConfig _config;
    private readonly IReadOnlyList<string> _folders;
    private readonly TrainingSet _set;
    private readonly Teacher _teacher;

    public SilverStep(TrainingConfig config, IReadOnlyList<string> folders, string vectors, IReadOnlyList<string> checkpoints)
    {
        (_config, _folders) = (config, folders);
        using var stream = File.OpenRead(vectors);
        var known = WordVectorReader.Read(stream, config.Vectors);
        _set = TrainingSet.Read(config, folders, known);
        _teacher = new Teacher([.. checkpoints.Select(file =>
        {
            var network = new Network(known, config.Size, _set.Vocabulary, Dropout.None, config.Seed);
            Checkpoint.Read(network, [file]);
            return network;
        })]);
    }

    /// <summary>Writes one CoNLL-U file a source, named as the source with .silver.conllu behind.</summary>
    public void Run(string output)
    {
        foreach (var (source, examples) in _config.Sources.Zip(_set.Sources))
        {
            var given = SentenceFile.Read(TrainingSet.Find(source.File, _folders));
            var file = Path.Combine(output, source.File + ".silver.conllu");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var writer = new StreamWriter(file);
            foreach (var (sentence, silver) in given.Zip(Read(given, examples))) SentenceFile.Write(writer, silver with { Tree = sentence.Tree ?? silver.Tree });
            Console.Error.WriteLine($"{file}: {given.Count} sentences");
        }
    }

    private GivenSentence[] Read(IReadOnlyList<GivenSentence> given, IReadOnlyList<Example> examples)
    {
        var silver = new GivenSentence[given.Count];
        foreach (var chunk in Enumerable.Range(0, given.Count).OrderByDescending(i => examples[i].Length).Chunk(BatchSentences))
        {
            var batch = new PackedBatch([.. chunk.Select(i => examples[i])]);
            foreach (var (i, (tree, names)) in chunk.Zip(_teacher.Read(batch, [.. chunk.Select(i => given[i].Forms)]))) silver[i] = new GivenSentence(given[i].Forms, tree, names);
        }
        return silver;
    }
}
