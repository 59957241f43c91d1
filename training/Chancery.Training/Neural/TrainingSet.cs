using Chancery.Core.Evaluation;
using Chancery.Core.Text;

namespace Chancery.Training.Neural;

/// <summary>What the network learns from: two treebanks and one set of names.</summary>
internal sealed record TrainingSet(Vocabulary Vocabulary, IReadOnlyList<Example> Trees, IReadOnlyList<Example> Names)
{
    /// <summary>A relation that is seen less often is not learned.</summary>
    private const int LeastRelation = 5;

    public static TrainingSet Read(string data, WordVectors vectors)
    {
        ConlluSentence[] trees = [.. Treebank(Path.Combine(data, "ud", "en_ewt-ud-train.conllu")), .. Treebank(Path.Combine(data, "ud", "en_gum-permissive-train.conllu"))];
        using var reader = new StreamReader(Path.Combine(data, "ner", "worldwide9.train.bio"));
        return Of(trees, [.. BioReader.Read(reader)], vectors);
    }

    public static TrainingSet Of(IReadOnlyList<ConlluSentence> trees, IReadOnlyList<BioSentence> names, WordVectors vectors)
    {
        var words = trees.SelectMany(sentence => sentence.Words).ToList();
        var vocabulary = new Vocabulary(
            Vocabulary.Of(words.Select(word => word.Xpos)),
            Vocabulary.Of(words.Select(word => word.Upos)),
            Vocabulary.Of(words.Select(word => word.Deprel), LeastRelation),
            Vocabulary.Of(names.SelectMany(sentence => sentence.Labels.Select(Label))));
        return new TrainingSet(vocabulary, [.. trees.Select(sentence => Tree(sentence, vocabulary, vectors))], [.. names.Select(sentence => Named(sentence, vocabulary, vectors))]);
    }

    private static List<ConlluSentence> Treebank(string file)
    {
        using var reader = new StreamReader(file);
        return [.. ConlluReader.Read(reader)];
    }

    private static Example Tree(ConlluSentence sentence, Vocabulary vocabulary, WordVectors vectors) => new([.. sentence.Words.Select(word => word.Form)], vectors)
    {
        Xpos = Vocabulary.Rows(vocabulary.Xpos, sentence.Words.Select(word => word.Xpos)),
        Upos = Vocabulary.Rows(vocabulary.Upos, sentence.Words.Select(word => word.Upos)),
        Labels = Vocabulary.Rows(vocabulary.Labels, sentence.Words.Select(word => word.Deprel)),
        Heads = [.. sentence.Words.Select(word => word.Head + 1)],
    };

    private static Example Named(BioSentence sentence, Vocabulary vocabulary, WordVectors vectors) =>
        new(sentence.Words, vectors) { Names = Vocabulary.Rows(vocabulary.Names, sentence.Labels.Select(Label)) };

    /// <summary>"B-Organization" of "B-ORG"; "O" where the class is none of ours.</summary>
    private static string Label(string label) => label.Length > 2 && EntityNames.Parse(label[2..]) is not EntityKind.None and var kind ? $"{label[0]}-{kind}" : "O";
}
