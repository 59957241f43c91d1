using Chancery.Core.Evaluation;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Both networks of names together, asked about the sentences of a corpus that leaves open what its names are for us.</summary>
internal sealed class NameTeacher : IDisposable
{
    private const int SentencesOfDocument = 24;
    private readonly NeuralStage _stage;
    private readonly string[] _labels;

    /// <param name="trunk">The network that reads all.</param>
    /// <param name="file">The network of names.</param>
    /// <param name="labels">Labels in the order of the bits.</param>
    public NameTeacher(string trunk, string file, string[] labels)
    {
        using var words = File.OpenRead(trunk);
        using var names = File.OpenRead(file);
        var model = NeuralModel.Load(words);
        (_stage, _labels) = (new NeuralStage(model, NameModel.Load(names, model)), labels);
    }

    public void Dispose() => _stage.Dispose();

    /// <summary>Leaves one label where the teacher's is allowed, and everything as it is where it is not.</summary>
    public void Decide(IReadOnlyList<IReadOnlyList<string>> sentences, IReadOnlyList<ulong[]> allowed)
    {
        for (var from = 0; from < sentences.Count; from += SentencesOfDocument)
        {
            var doc = BioDocument.Build([.. sentences.Skip(from).Take(SentencesOfDocument).Select(forms => new BioSentence(forms, []))]);
            _stage.Run(doc);
            for (var i = 0; i < doc.Sentences.Count; i++)
            {
                var tokens = doc.Sentences[i].Tokens;
                for (var word = 0; word < tokens.Length; word++)
                {
                    var told = Bit(doc, tokens.Start + word);
                    if ((allowed[from + i][word] & told) != 0) allowed[from + i][word] = told;
                }
            }
        }
    }

    private ulong Bit(Core.Text.Document doc, int token)
    {
        if (doc.Words[token].Entity is not (>= 0 and var entity)) return 1UL << Array.IndexOf(_labels, "O");
        var name = doc.Entities[entity];
        return 1UL << Array.IndexOf(_labels, $"{(name.Tokens.Start == token ? 'B' : 'I')}-{name.Kind}");
    }
}
