using System.Diagnostics;
using System.Globalization;

namespace Chancery.Training.Neural;

/// <summary>Learns for a number of steps, each from one of the sources by chance, and writes model and checkpoint at each look at the development parts.</summary>
internal sealed class NeuralTrainer
{
    private const float LeastRate = .01f, WarmUp = .02f;
    private const int BetweenLines = 500;

    private readonly TrainingConfig _config;
    private readonly string _data, _file;
    private readonly Network _network;
    private readonly Batches[] _sources;
    private readonly double[] _shares;
    private readonly Random _random;
    private readonly Stopwatch _watch = new();

    /// <param name="config">What to make.</param>
    /// <param name="folders">Where the files of its sources are; the first is looked at for the development parts.</param>
    /// <param name="vectors">The JSON file of word vectors.</param>
    /// <param name="file">The model to write; the checkpoint stands beside it.</param>
    /// <param name="from">A checkpoint to go on from, or several whose mean is taken; empty to begin with chance.</param>
    public NeuralTrainer(TrainingConfig config, IReadOnlyList<string> folders, string vectors, string file, IReadOnlyList<string> from)
    {
        (_config, _data, _file) = (config, folders[0], file);
        using var stream = File.OpenRead(vectors);
        var known = WordVectorReader.Read(stream, config.Vectors);
        var set = TrainingSet.Read(config, folders, known);
        _network = new Network(known, config.Size, set.Vocabulary, config.Dropout, config.Seed);
        if (from.Count > 0) Checkpoint.Read(_network, from);
        _random = new Random(config.Seed + 1);
        _sources = [.. set.Sources.Select(examples => new Batches(examples, _random))];
        _shares = [.. config.Sources.Select(source => source.Share)];
        Say(0, $"{string.Join(", ", config.Sources.Zip(set.Sources, (source, examples) => $"{source.File}: {examples.Count} sentences"))}; {_network.Weights.Sum(weight => (long)weight.Values.Length)} weights");
    }

    public void Run()
    {
        _watch.Start();
        if (_config.Steps == 0) Save(0);
        var (trees, names) = (new LossMeter(), new LossMeter());
        for (var step = 1; step <= _config.Steps; step++)
        {
            var batch = Draw().Next();
            var loss = _network.Learn(batch);
            if (batch.HasTrees) trees.Add(loss.Trees, batch.Rows);
            if (batch.HasNames) names.Add(loss.Names, batch.Rows);
            _network.Step(batch, Rate((float)step / _config.Steps), step);
            if (step % BetweenLines == 0) Say(step, string.Create(CultureInfo.InvariantCulture, $"loss {trees.Take():0.000} names {names.Take():0.0000}"));
            if (step % Math.Max(1, _config.Steps / _config.Looks) == 0 || step == _config.Steps) Save(step);
        }
    }

    private float Rate(float done) => _config.Rate * Math.Max(LeastRate, done < WarmUp ? done / WarmUp : 1 - done);

    private Batches Draw()
    {
        var at = _random.NextDouble() * _shares.Sum();
        for (var i = 0; i < _shares.Length - 1; i++)
        {
            if ((at -= _shares[i]) < 0) return _sources[i];
        }
        return _sources[^1];
    }

    private void Save(int step)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        using (var stream = File.Create(_file + ".new")) NetworkWriter.Write(_network, stream);
        File.Move(_file + ".new", _file, true);
        Checkpoint.Write(_network, _file + ".checkpoint");
        using var model = File.OpenRead(_file);
        Say(step, DevScores.Of(model, _data));
    }

    private void Say(int step, string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalMinutes:0.0}m step {step}: {what}"));
}
