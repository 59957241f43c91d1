using Chancery.Core.Evaluation;
using Chancery.Core.Language;

namespace Chancery.Training;

/// <summary>What each command does: read, train, write.</summary>
internal static class Steps
{
    private const int TaggerPasses = 8;
    private const int NamePasses = 10;
    private const int Folds = 2;

    public static void Tagger(string data, string output)
    {
        var documents = Treebank.Train(data);
        var (tags, weights) = new TaggerTrainer(ReadClusters(output)).Train(documents, TaggerPasses);
        var lemmas = LemmaLearner.Learn(documents);
        Console.Error.WriteLine($"  {lemmas.Count} lemma endings");
        Save(output, "tagger", writer =>
        {
            tags.Write(writer);
            writer.Write(lemmas.Count);
            foreach (var (key, edit) in lemmas.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.Write(key);
                writer.Write(edit.Cut);
                writer.Write(edit.Add);
            }
            Weights.Write(writer, weights, minUpdates: 2, smallest: 1);
        });
    }

    public static void Parser(string data, string output, int passes)
    {
        var documents = Treebank.Train(data);
        var clusters = ReadClusters(output);
        TagByOthers(documents, clusters);
        var weights = new ParserTrainer(clusters).Train(documents, passes);
        Save(output, "parser", writer => Weights.Write(writer, weights, minUpdates: 2, smallest: 2));
    }

    public static void Names(string data, string output)
    {
        var clusters = ReadClusters(output);
        var tagger = LanguageModel.Read(kind => File.OpenRead(PathOf(output, kind)), "tagger",
            reader => (TagSet.Read(reader), LemmaTable.Read(reader), LinearModel.Read(reader)));
        var sentences = NameData.Read(data, (tagger.Item1, tagger.Item3), clusters);
        var trainer = new NameTrainer(clusters);
        var weights = trainer.Train(sentences, NamePasses);
        Save(output, "names", writer =>
        {
            using var table = new MemoryStream();
            using var to = new BinaryWriter(table);
            var scale = Weights.Write(to, weights, minUpdates: 2, smallest: 1);
            to.Flush();
            trainer.Classes(scale).Write(writer);
            writer.Write(table.ToArray());
        });
    }

    /// <summary>Each part of the treebanks gets the tags of a tagger that never saw it, so that the parser meets the mistakes that it will meet.</summary>
    private static void TagByOthers(List<ConlluDocument> documents, WordClusters clusters)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = documents.Where((_, i) => i % Folds != fold).ToList();
            var (tags, weights) = new TaggerTrainer(clusters).Train(others, 4);
            var model = Frozen(weights, minUpdates: 2);
            foreach (var document in documents.Where((_, i) => i % Folds == fold)) Tagging.Run(document.Document, tags, model, clusters);
        }
    }

    public static LinearModel Frozen(Perceptron weights, int minUpdates)
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        Weights.Write(writer, weights, minUpdates, smallest: 1);
        writer.Flush();
        stream.Position = 0;
        return LinearModel.Read(new BinaryReader(stream));
    }

    public static void Save(string output, string kind, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true)) write(writer);
        Directory.CreateDirectory(Path.Combine(output, "en"));
        using var file = File.Create(PathOf(output, kind));
        ModelFile.Write(file, kind, content.ToArray());
        Console.Error.WriteLine($"  {PathOf(output, kind)}: {content.Length / 1e6:0.00} MB");
    }

    private static WordClusters ReadClusters(string output) => LanguageModel.Read(kind => File.OpenRead(PathOf(output, kind)), "clusters", WordClusters.Read);

    private static string PathOf(string output, string kind) => Path.Combine(output, "en", kind + ".bin");
}
