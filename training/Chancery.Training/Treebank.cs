using Chancery.Core.Evaluation;
using Chancery.Core.Language;

namespace Chancery.Training;

/// <summary>The treebanks that the models learn from.</summary>
internal static class Treebank
{
    public static List<ConlluDocument> Read(string data, params string[] names)
    {
        var documents = new List<ConlluDocument>();
        foreach (var name in names)
        {
            using var reader = new StreamReader(Path.Combine(data, "ud", name));
            documents.AddRange(ConlluDocument.Split(ConlluReader.Read(reader)));
        }
        return documents;
    }

    public static List<ConlluDocument> Train(string data) => Read(data, "en_ewt-ud-train.conllu", "en_gum-permissive-train.conllu");

    /// <summary>Writes the file's own tags and lemmas into the document.</summary>
    public static void UseGoldTags(ConlluDocument source)
    {
        var i = 0;
        foreach (var word in source.Sentences.SelectMany(sentence => sentence.Words))
        {
            ref var token = ref source.Document.Words[i++];
            (token.Upos, token.Xpos, token.Lemma) = (EnumNames.ParseUpos(word.Upos), string.Intern(word.Xpos), word.Lemma);
        }
    }

    /// <summary>A fixed order of the sentences of a pass, another one for each pass.</summary>
    public static (int Document, int Sentence)[] Shuffled(List<ConlluDocument> documents, int pass)
    {
        var all = documents.SelectMany((doc, d) => doc.Sentences.Select((_, s) => (d, s))).ToArray();
        new Random(1000 + pass).Shuffle(all);
        return all;
    }
}
