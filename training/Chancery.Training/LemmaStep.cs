using Chancery.Core.Language;
using Chancery.Core.Language.Neural;

namespace Chancery.Training;

/// <summary>Learns the lemma table from the treebanks and the vocabulary of the network, and writes it.</summary>
internal static class LemmaStep
{
    public static void Run(string data, string output)
    {
        var attested = new HashSet<string>(StringComparer.Ordinal);
        var lemmas = LemmaLearner.Learn(Treebank.Train(data), attested);
        using (var network = File.OpenRead(Path.Combine(output, "en", NeuralModel.Kind + ".bin")))
        {
            // what the treebanks say of a whole word stands
            foreach (var (key, edit) in new RegularForms(NeuralModel.Load(network).Words).Entries())
                if (!attested.Contains(key)) lemmas.TryAdd(key, edit);
        }
        var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(lemmas.Count);
            foreach (var (key, edit) in lemmas.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                writer.Write(key);
                writer.Write(edit.Cut);
                writer.Write(edit.Add);
            }
        }
        var path = Path.Combine(output, "en", "lemmas.bin");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        ModelFile.Write(file, LemmaStage.Kind, content.ToArray());
        Console.Error.WriteLine($"{lemmas.Count} lemma endings, {file.Length} bytes");
    }
}
