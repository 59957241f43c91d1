using System.Text;
using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Actors.Coreference;
using Chancery.Core.Events.Ranking;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Training.Coreference;

/// <summary>Phrases that a noun describes in plain text, as our own tree has it: "Vienna, the capital", "the firm is a supplier". Nobody marked them.</summary>
internal static class DescribedNames
{
    private const int Batch = 6000;

    /// <summary>The signs of what is described, and of what describes.</summary>
    public static List<(float[] Named, float[] Noun)> Read(IReadOnlyList<string> files, IReadOnlyList<IStage> stages, World world, IWordVectors words)
    {
        var found = new List<(float[], float[])>();
        var pipeline = Pipeline.Build([.. stages]);
        var text = new StringBuilder();
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            // one word a line, an empty line behind each sentence
            if (line.StartsWith("# doc", StringComparison.Ordinal)) continue;
            if (line.Length > 0) text.Append(line.AsSpan(0, line.IndexOfAny(['\t', ' ']) is >= 0 and var end ? end : line.Length)).Append(' ');
            else if (text.Length < Batch) text.Append("\n\n");
            else Read();
        }
        Read();
        Console.Error.WriteLine(FormattableString.Invariant($"{found.Count} described"));
        return found;

        void Read()
        {
            if (text.Length == 0) return;
            var doc = pipeline.Run(new Article { Id = "described", Text = text.ToString() });
            text.Clear();
            var reader = new PhraseReader(world, doc, words);
            for (var i = 0; i < doc.Words.Length; i++)
            {
                if (Described(doc, i) is not (>= 0 and var named)) continue;
                var (name, noun) = doc.Words[i].Upos is Upos.Propn && doc.Words[named].Upos is Upos.Noun ? (i, named) : (named, i);
                if (doc.Words[noun].Upos is Upos.Noun) found.Add((reader.Read(Around(doc, name)).Signs, reader.Read(Around(doc, noun)).Signs));
            }
        }
    }

    /// <summary>What a noun is said to be; -1 for nothing.</summary>
    private static int Described(Document doc, int noun)
    {
        ref readonly var word = ref doc.Words[noun];
        if (word.Upos is not (Upos.Noun or Upos.Propn)) return -1;
        if (word.Dep is Dep.Appos) return IsNominal(doc, word.Head) ? word.Head : -1;
        var (subject, copula) = (-1, false);
        var tokens = doc.Sentences[word.Sentence].Tokens;
        for (var i = tokens.Start; i < noun; i++)
        {
            if (doc.Words[i].Head != noun) continue;
            if (doc.Words[i].Dep is Dep.Nsubj) subject = i;
            else if (doc.Words[i].Dep is Dep.Cop) copula = true;
            else if (doc.Words[i].Dep is Dep.Case) return -1;
        }
        return copula && subject >= 0 && IsNominal(doc, subject) ? subject : -1;
    }

    private static bool IsNominal(Document doc, int at) => at >= 0 && doc.Words[at].Upos is Upos.Noun or Upos.Propn;

    /// <summary>The head with its modifiers beside it.</summary>
    private static TokenRange Around(Document doc, int head)
    {
        var (start, end) = (head, head + 1);
        while (start > 0 && doc.Words[start - 1].Sentence == doc.Words[head].Sentence && doc.Words[start - 1].Head is var over && over >= start && over <= head && doc.Words[start - 1].Dep is not (Dep.Case or Dep.Punct or Dep.Cc or Dep.Cop or Dep.Nsubj)) start--;
        while (end < doc.Words.Length && doc.Words[end].Head >= start && doc.Words[end].Head < end && doc.Words[end].Dep is Dep.Flat or Dep.Compound) end++;
        return new TokenRange(start, end);
    }
}
