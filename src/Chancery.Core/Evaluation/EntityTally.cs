using System.Globalization;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Counts for <see cref="EntitiesEvaluator"/>, per class of the file.</summary>
internal sealed class EntityTally(EntityClasses classes)
{
    private const int MaxErrors = 1000;

    private readonly Dictionary<string, (int Right, int Gold, int Found)> _counts = classes.Names.ToDictionary(name => name, _ => (0, 0, 0));
    private readonly List<string> _errors = [];

    public void Add(IReadOnlyList<BioSentence> sentences, Document doc)
    {
        var gold = new HashSet<(TokenRange Tokens, string Class)>();
        var unjudged = new bool[doc.Words.Length];
        var at = 0;
        foreach (var sentence in sentences)
        {
            foreach (var (tokens, label) in Names(sentence.Labels, at))
            {
                if (!classes.Judges(label)) unjudged.AsSpan(tokens.Start, tokens.Length).Fill(true);
                else if (classes.Of(EntityNames.Parse(label)) is { } name) gold.Add((tokens, name));
            }
            at += sentence.Labels.Count;
        }
        var found = new HashSet<(TokenRange, string)>();
        foreach (var entity in doc.Entities)
        {
            if (classes.Of(entity.Kind) is { } name && !unjudged.AsSpan(entity.Tokens.Start, entity.Tokens.Length).Contains(true)) found.Add((entity.Tokens, name));
        }
        foreach (var name in gold) Count(name.Class, found.Contains(name) ? 1 : 0, 1, 0);
        foreach (var (_, name) in found) Count(name, 0, 0, 1);
        Errors(doc, gold, found);
    }

    public EvaluationResult Result(string file)
    {
        var (right, gold, found) = (_counts.Values.Sum(count => count.Right), _counts.Values.Sum(count => count.Gold), _counts.Values.Sum(count => count.Found));
        return new EvaluationResult
        {
            Task = "entities",
            File = file,
            N = gold,
            Attempted = gold,
            Metrics =
            [
                new("f1", F1(right, gold, found)), new("precision", Share(right, found)), new("recall", Share(right, gold)),
                .. classes.Names.Select(name => new Metric($"classes.{name}.f1", F1(_counts[name].Right, _counts[name].Gold, _counts[name].Found))),
            ],
            Errors = _errors,
        };
    }

    private static IEnumerable<(TokenRange Tokens, string Label)> Names(IReadOnlyList<string> labels, int first)
    {
        for (var i = 0; i < labels.Count;)
        {
            if (labels[i].Length < 3)
            {
                i++;
                continue;
            }
            var start = i++;
            var inside = "I-" + labels[start][2..];
            while (i < labels.Count && labels[i] == inside) i++;
            yield return (new TokenRange(first + start, first + i), labels[start][2..]);
        }
    }

    private void Count(string name, int right, int gold, int found)
    {
        var count = _counts[name];
        _counts[name] = (count.Right + right, count.Gold + gold, count.Found + found);
    }

    private void Errors(Document doc, HashSet<(TokenRange Tokens, string Class)> gold, HashSet<(TokenRange Tokens, string Class)> found)
    {
        foreach (var (tokens, name) in gold.Except(found).OrderBy(entry => entry.Tokens.Start)) Error("missed", doc, tokens, name);
        foreach (var (tokens, name) in found.Except(gold).OrderBy(entry => entry.Tokens.Start)) Error("extra", doc, tokens, name);
    }

    private void Error(string what, Document doc, TokenRange tokens, string name)
    {
        if (_errors.Count < MaxErrors) _errors.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {doc.TextOf(tokens)} ({name})"));
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;

    private static double F1(int right, int gold, int found) => gold + found == 0 ? 0 : 2.0 * right / (gold + found);
}
