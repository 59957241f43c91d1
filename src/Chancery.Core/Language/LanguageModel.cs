using System.Text;

namespace Chancery.Core.Language;

/// <summary>The trained weights of one language, frozen; the stages share it among all threads.</summary>
public sealed class LanguageModel
{
    private LanguageModel()
    {
    }

    internal LinearModel Tagger { get; private init; } = null!;

    internal TagSet Tags { get; private init; } = null!;

    internal LemmaTable Lemmas { get; private init; } = null!;

    internal LinearModel Parser { get; private init; } = null!;

    internal WordClusters Clusters { get; private init; } = WordClusters.Empty;

    internal LinearModel Names { get; private init; } = null!;

    internal NameClasses NameClasses { get; private init; } = null!;

    /// <summary>Reads the models: "clusters", "tagger", "parser" and "names", each from the stream that <paramref name="open"/> gives for its kind.</summary>
    /// <exception cref="ModelException">A model is missing, damaged or made for another version; the message says which and why.</exception>
    public static LanguageModel Load(Func<string, Stream?> open)
    {
        var clusters = Read(open, "clusters", WordClusters.Read);
        var (tags, lemmas, tagger) = Read(open, "tagger", reader => (TagSet.Read(reader), LemmaTable.Read(reader), LinearModel.Read(reader)));
        var parser = Read(open, "parser", LinearModel.Read);
        var (classes, names) = Read(open, "names", reader => (NameClasses.Read(reader), LinearModel.Read(reader)));
        if (tagger.Classes != tags.Count) throw new ModelException("The tagger model does not fit its own tags.");
        if (parser.Classes != ParseMove.Count) throw new ModelException("The parser model was trained for another set of moves.");
        if (names.Classes != classes.Count) throw new ModelException("The names model does not fit its own classes.");
        return new LanguageModel { Clusters = clusters, Tags = tags, Lemmas = lemmas, Tagger = tagger, Parser = parser, NameClasses = classes, Names = names };
    }

    internal static T Read<T>(Func<string, Stream?> open, string kind, Func<BinaryReader, T> read)
    {
        try
        {
            using var stream = open(kind) ?? throw new ModelException("it is missing");
            using var reader = ModelFile.Open(stream, kind);
            return read(reader);
        }
        catch (Exception e) when (e is ModelException or EndOfStreamException or IOException or FormatException or DecoderFallbackException or ArgumentException)
        {
            throw new ModelException($"The {kind} model cannot be used: {e.Message}.");
        }
    }
}
