using Chancery.Core.Events.Ranking;
using Chancery.Core.Language;
using Chancery.Core.Merging;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Says which phrases of a document mean the same: kinds of phrases and boosted trees over what they have in common. Frozen; shared by all threads.</summary>
public sealed class CorefModel
{
    public const string Kind = "coref";

    private CorefModel(IWordVectors words, PhraseKinds kinds, BoostedTrees trees) => (Words, Kinds, Trees) = (words, kinds, trees);

    internal IWordVectors Words { get; }

    internal PhraseKinds Kinds { get; }

    internal BoostedTrees Trees { get; }

    /// <param name="stream">The weights.</param>
    /// <param name="words">The word vectors that they were trained with.</param>
    /// <exception cref="ModelException">The stream is no such model or damaged.</exception>
    public static CorefModel Load(Stream stream, IWordVectors words)
    {
        using var reader = ModelFile.Open(stream, Kind);
        try
        {
            return new CorefModel(words, PhraseKinds.Read(reader, PhraseReader.SignCount(words)), BoostedTrees.Read(reader, ChainCandidates.Features));
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw new ModelException($"The {Kind} model cannot be read: {e.Message}");
        }
    }

    internal static CorefModel Of(IWordVectors words, PhraseKinds kinds, BoostedTrees trees) => new(words, kinds, trees);

    internal void Write(BinaryWriter writer)
    {
        Kinds.Write(writer);
        Trees.Write(writer);
    }
}
