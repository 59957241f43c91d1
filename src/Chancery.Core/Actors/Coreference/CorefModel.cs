using Chancery.Core.Events.Ranking;
using Chancery.Core.Language;
using Chancery.Core.Merging;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Says which phrases of a document mean the same: kinds of phrases and boosted trees over what they have in common. Frozen; shared by all threads.</summary>
public sealed class CorefModel
{
    public const string Kind = "coref";

    private CorefModel(IWordVectors words, PhraseKinds kinds, PhraseFit fit, BoostedTrees pronouns, BoostedTrees trees) => (Words, Kinds, Fit, Pronouns, Trees) = (words, kinds, fit, pronouns, trees);

    internal IWordVectors Words { get; }

    internal PhraseKinds Kinds { get; }

    internal PhraseFit Fit { get; }

    /// <summary>Says of a phrase what it may be, from its signs.</summary>
    internal void Judge(Phrase phrase) => Judge(phrase, Kinds, Fit);

    internal static void Judge(Phrase phrase, PhraseKinds kinds, PhraseFit fit) => (phrase.Kinds, phrase.Fit) = (kinds.Of(phrase.Signs), fit.Of(phrase.Signs));

    /// <summary>Which chain a pronoun stands for.</summary>
    internal BoostedTrees Pronouns { get; }

    /// <summary>Which chain a phrase belongs to.</summary>
    internal BoostedTrees Trees { get; }

    /// <param name="stream">The weights.</param>
    /// <param name="words">The word vectors that they were trained with.</param>
    /// <exception cref="ModelException">The stream is no such model or damaged.</exception>
    public static CorefModel Load(Stream stream, IWordVectors words)
    {
        using var reader = ModelFile.Open(stream, Kind);
        try
        {
            var signs = PhraseReader.SignCount(words);
            return new CorefModel(words, PhraseKinds.Read(reader, signs), PhraseFit.Read(reader, signs), BoostedTrees.Read(reader, PronounCandidates.Features), BoostedTrees.Read(reader, ChainCandidates.Features));
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw new ModelException($"The {Kind} model cannot be read: {e.Message}");
        }
    }

    internal static CorefModel Of(IWordVectors words, PhraseKinds kinds, PhraseFit fit, BoostedTrees pronouns, BoostedTrees trees) => new(words, kinds, fit, pronouns, trees);

    internal void Write(BinaryWriter writer)
    {
        Kinds.Write(writer);
        Fit.Write(writer);
        Pronouns.Write(writer);
        Trees.Write(writer);
    }
}
