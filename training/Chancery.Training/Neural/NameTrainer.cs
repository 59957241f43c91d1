using System.Diagnostics;
using System.Globalization;
using System.Numerics.Tensors;
using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Problems;
using Chancery.Packs;

namespace Chancery.Training.Neural;

/// <summary>Learns a network of names beside a network that reads all, and writes it at each look at the development parts.</summary>
internal sealed class NameTrainer : IDisposable
{
    private const float LeastRate = .01f, WarmUp = .02f;
    private const int BetweenLines = 500;
    private static readonly string[] Looked = ["worldwide9.dev.bio", "uner-ewt.dev.bio", "crossner-politics.dev.bio"];

    private readonly TrainingConfig _config;
    private readonly string _data, _packs, _trunk, _file;
    private readonly Dictionary<string, int> _phrases;
    private readonly NameNetwork _network;
    private readonly NamesBeside _beside;
    private readonly Batches[] _sources;
    private readonly Random _random;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <param name="config">What to make.</param>
    /// <param name="data">The folder of training data.</param>
    /// <param name="vectors">The JSON file of word vectors.</param>
    /// <param name="packs">The folder of packs, for the names that they know.</param>
    /// <param name="models">The network that it will help, and the file to write.</param>
    /// <param name="before">Networks of names that were learned before, or null: one that teaches; one to go on from, or several with commas, whose mean it is.</param>
    public NameTrainer(TrainingConfig config, string data, string vectors, string packs, (string Trunk, string File) models, (string? Teacher, string? From) before)
    {
        (_config, _data, _packs, _trunk, _file) = (config, data, packs, models.Trunk, models.File);
        using var stream = File.OpenRead(vectors);
        var known = WordVectorReader.Read(stream, config.Vectors);
        _phrases = PhraseSource.Read(packs);
        var labels = NameScheme.Labels(config.Kinds);
        using (var trunk = File.OpenRead(_trunk)) _beside = new NamesBeside(NeuralModel.Load(trunk));
        _network = new NameNetwork(known, config.Size, labels, config.Dropout, config.Seed, config.Beside ? _beside : null);
        if (before.From is { } from) GoOn(from.Split(','));
        _random = new Random(config.Seed + 1);
        var set = new NameExamples(config, known, labels, _phrases);
        using var taught = before.Teacher is { } teacher ? new NameTeacher(_trunk, teacher, labels) : null;
        _sources = [.. config.Sources.Select(source => new Batches(set.Read(source, data, taught), _random))];
        Say(0, $"{_phrases.Count} phrases; {_network.Weights.Sum(weight => (long)weight.Values.Length)} weights");
    }

    public void Dispose() => _beside.Dispose();

    public void Run()
    {
        var loss = new LossMeter();
        if (_config.Steps == 0) Save(0);
        for (var step = 1; step <= _config.Steps; step++)
        {
            var batch = Draw().Next();
            loss.Add(_network.Learn(batch), batch.Rows);
            _network.Step(Rate((float)step / _config.Steps), step);
            if (step % BetweenLines == 0) Say(step, string.Create(CultureInfo.InvariantCulture, $"loss {loss.Take():0.0000}"));
            if (step % Math.Max(1, _config.Steps / _config.Looks) == 0 || step == _config.Steps) Save(step);
        }
    }

    private void GoOn(string[] files)
    {
        List<float[]> means = [.. _network.Weights.Select(weight => new float[weight.Values.Length])];
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            NameWriter.Read(_network, stream);
            foreach (var (weight, mean) in _network.Weights.Zip(means)) TensorPrimitives.MultiplyAdd(weight.Values, 1f / files.Length, mean, mean);
        }
        foreach (var (weight, mean) in _network.Weights.Zip(means)) mean.CopyTo(weight.Values, 0);
    }

    private float Rate(float done) => _config.Rate * Math.Max(LeastRate, done < WarmUp ? done / WarmUp : 1 - done);

    private Batches Draw()
    {
        var at = _random.NextDouble() * _config.Sources.Sum(source => source.Share);
        for (var i = 0; i < _sources.Length - 1; i++)
        {
            if ((at -= _config.Sources[i].Share) < 0) return _sources[i];
        }
        return _sources[^1];
    }

    private void Save(int step)
    {
        foreach (var share in _config.Beside ? [1] : new[] { 1, _config.Share })
        {
            using (var stream = File.Create(_file)) NameWriter.Write(_network, _phrases, _beside, share, stream);
            Say(step, $"share {share}: {Scores(_trunk, _file, _data, _packs)}");
        }
    }

    /// <summary>What both networks together find in the development parts, with the words of the language pack as the program reads them.</summary>
    public static string Scores(string trunk, string file, string data, string packs, bool errors = false)
    {
        List<Problem> problems = [];
        var known = NameWordsLoader.Load(Path.Combine(packs, "lang-en"), problems);
        if (problems.Count > 0) throw new FormatException($"The packs cannot be used: {problems[0]}");
        using var words = File.OpenRead(trunk);
        var model = NeuralModel.Load(words);
        using var names = File.Exists(file) ? File.OpenRead(file) : null;
        using var stage = new NeuralStage(model, names is null ? null : NameModel.Load(names, model), known);
        return string.Join(" | ", Looked.Select(part =>
        {
            using var reader = new StreamReader(Path.Combine(data, "ner", part));
            var result = EntitiesEvaluator.Evaluate(reader, part, [new GivenTokens(), stage]);
            foreach (var error in errors ? result.Errors : []) Console.Error.WriteLine($"{part} {error}");
            return $"{part} " + string.Join(' ', result.Metrics.Take(3).Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Value:0.0000}")));
        }));
    }

    private void Say(int step, string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalMinutes:0.0}m step {step}: {what}"));
}
