using Chancery.Core.Evaluation;

namespace Chancery.Training.Neural;

/// <summary>A sentence as a corpus gives it: with a tree, with labels of names, or with both.</summary>
internal sealed record GivenSentence(IReadOnlyList<string> Forms, IReadOnlyList<ConlluWord>? Tree, IReadOnlyList<string>? Names);

/// <summary>Reads and writes the files that are learned from. CoNLL-U holds labels of names in column MISC, as Name=B-PER.</summary>
internal static class SentenceFile
{
    private const string Key = "Name=";

    public static IReadOnlyList<GivenSentence> Read(string file)
    {
        using var reader = new StreamReader(file);
        return file.EndsWith(".bio", StringComparison.Ordinal)
            ? [.. BioReader.Read(reader).Select(sentence => new GivenSentence(sentence.Words, null, sentence.Labels))]
            : Read(ConlluReader.Read(reader));
    }

    public static IReadOnlyList<GivenSentence> Read(IEnumerable<ConlluSentence> sentences) =>
        [.. sentences.Select(sentence => new GivenSentence([.. sentence.Words.Select(word => word.Form)], sentence.Words, Names(sentence.Words)))];

    public static void Write(TextWriter writer, GivenSentence sentence)
    {
        for (var i = 0; i < sentence.Forms.Count; i++)
        {
            var word = sentence.Tree![i];
            writer.Write($"{i + 1}\t{word.Form}\t_\t{word.Upos}\t{word.Xpos}\t_\t{word.Head + 1}\t{word.Deprel}\t_\t{(sentence.Names is { } names ? Key + names[i] : "_")}\n");
        }
        writer.Write('\n');
    }

    private static List<string>? Names(List<ConlluWord> words) => words.Exists(word => Label(word).Length > 0) ? [.. words.Select(word => Label(word) is { Length: > 0 } label ? label : "O")] : null;

    private static string Label(ConlluWord word) => word.Misc.Split('|').FirstOrDefault(part => part.StartsWith(Key, StringComparison.Ordinal))?[Key.Length..] ?? "";
}
