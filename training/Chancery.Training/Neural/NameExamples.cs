using System.Text;
using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Sentences with names as the network of names sees them: rows of forms and pieces, marks of the phrases that the packs know.</summary>
internal sealed class NameExamples
{
    private readonly TrainingConfig _config;
    private readonly WordVectors _vectors;
    private readonly string[] _labels;
    private readonly PhraseTable _phrases;
    private readonly NamePool _pool;
    private readonly Dictionary<string, int[]> _pieces = new(StringComparer.Ordinal);

    public NameExamples(TrainingConfig config, WordVectors vectors, string[] labels, Dictionary<string, int> phrases)
    {
        (_config, _vectors, _labels) = (config, vectors, labels);
        _pool = new NamePool(labels, config.Lent, new Random(config.Seed + 3));
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) PhraseTable.Write(writer, phrases);
        _phrases = new PhraseTable(new ContentReader(content.ToArray()));
    }

    public IReadOnlyList<Example> Read(TrainingSource source, string data, NameTeacher? teacher)
    {
        var scheme = source.Scheme is { } name ? new NameScheme(_config.Schemes[name], _labels) : null;
        var tags = source.NamesByTag ? new TagScheme(_labels, _config.Titles) : null;
        var sentences = Marked(source, SentenceFile.Read(Path.Combine(data, source.File)));
        List<ulong[]> names = [.. sentences.Select(sentence => sentence.Names is { } given && scheme is not null ? scheme.Read(sentence.Forms, given) : tags!.Read(sentence.Tree!))];
        if (source.Taught) (teacher ?? throw new FormatException($"{source.File} is to be taught, and there is no --teacher")).Decide([.. sentences.Select(sentence => sentence.Forms)], names);
        if (source.Lends)
        {
            foreach (var (sentence, marked) in sentences.Zip(names)) _pool.Take(sentence.Forms, marked);
        }
        return [.. sentences.Zip(names, (sentence, labels) => source.Exchanged > 0 ? Exchanged(sentence.Forms, labels, source) : Of(Written(sentence.Forms, source.Case), labels))];
    }

    private Example Exchanged(IReadOnlyList<string> forms, ulong[] names, TrainingSource source)
    {
        var (words, labels) = _pool.Exchange(forms, names, source.Exchanged, source.Small);
        return Of(Written(words, source.Case), labels);
    }

    private static IReadOnlyList<GivenSentence> Marked(TrainingSource source, IReadOnlyList<GivenSentence> sentences)
    {
        if (source.Marks is null) return sentences;
        using var marks = new StreamReader(source.Marks);
        return NameMarks.Read(marks, sentences);
    }

    private Example Of(List<string> forms, ulong[] names)
    {
        var doc = BioDocument.Build([new BioSentence(forms, [])]);
        var marks = new uint[forms.Count];
        _phrases.Mark(doc, doc.Sentences[0].Tokens, marks);
        return new Example(forms, _vectors) { Names = names, Marks = marks, Pieces = [.. forms.Select(Pieces)] };
    }

    private int[] Pieces(string form)
    {
        if (_pieces.TryGetValue(form, out var known)) return known;
        Span<int> rows = stackalloc int[WordPieces.Most];
        return _pieces[form] = rows[..WordPieces.Of(form, rows)].ToArray();
    }

    private static List<string> Written(IReadOnlyList<string> forms, WrittenCase written) => written switch
    {
        WrittenCase.Lower => [.. forms.Select(form => form.ToLowerInvariant())],
        WrittenCase.Upper => [.. forms.Select(form => form.ToUpperInvariant())],
        _ => [.. forms],
    };
}
