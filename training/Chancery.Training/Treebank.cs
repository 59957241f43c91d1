using Chancery.Core.Evaluation;

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
}
