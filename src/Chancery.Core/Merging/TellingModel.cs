using Chancery.Core.Language;
using Chancery.Core.Language.Neural;

namespace Chancery.Core.Merging;

/// <summary>Says how likely two tellings tell one event, by words, sides, names, numbers and context. Frozen; shared by all threads.</summary>
public sealed class TellingModel
{
    public const string Kind = "merging";

    private TellingModel(NeuralModel words, BoostedTrees trees) => (Words, Trees) = (words, trees);

    internal NeuralModel Words { get; }

    internal BoostedTrees Trees { get; }

    /// <param name="stream">The trees.</param>
    /// <param name="words">The network whose word vectors they were trained with.</param>
    /// <exception cref="ModelException">The stream is no such model or damaged.</exception>
    public static TellingModel Load(Stream stream, NeuralModel words)
    {
        using var reader = ModelFile.Open(stream, Kind);
        try
        {
            return new TellingModel(words, BoostedTrees.Read(reader, TellingPair.Features));
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw new ModelException($"The {Kind} model cannot be read: {e.Message}");
        }
    }

    internal static TellingModel Of(NeuralModel words, BoostedTrees trees) => new(words, trees);
}
