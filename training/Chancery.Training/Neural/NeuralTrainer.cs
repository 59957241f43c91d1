using System.Diagnostics;
using System.Globalization;

namespace Chancery.Training.Neural;

/// <summary>Learns for a number of minutes, trees and names in turn by chance, and writes the model at each look at the development parts.</summary>
internal sealed class NeuralTrainer
{
    /// <summary>Words with a vector.</summary>
    public const int Words = 60_000;

    private const float HighestRate = 2e-3f, LeastRate = .01f, WarmUp = .02f, BetweenLooks = .15f;
    private const int BetweenLines = 200;

    private readonly string _data, _file;
    private readonly Network _network;
    private readonly Batches _trees, _names;
    private readonly Random _random;
    private readonly double _minutes;
    private readonly Stopwatch _watch = new();
    private int _step;

    public NeuralTrainer(string data, string vectors, string output, double minutes, int seed)
    {
        (_data, _minutes, _file) = (data, minutes, Path.Combine(output, "en", "neural.bin"));
        using var stream = File.OpenRead(vectors);
        var known = WordVectorReader.Read(stream, Words);
        var set = TrainingSet.Read(data, known);
        _network = new Network(known, NetworkSize.Usual, set.Vocabulary, Dropout.Usual, seed);
        _random = new Random(seed + 1);
        (_trees, _names) = (new Batches(set.Trees, _random), new Batches(set.Names, _random));
        Say($"{set.Trees.Count} trees, {set.Names.Count} sentences with names, {_network.Weights.Sum(weight => (long)weight.Values.Length)} weights");
    }

    public void Run()
    {
        _watch.Start();
        var (look, treeLoss, nameLoss) = (BetweenLooks, new LossMeter(), new LossMeter());
        for (var share = 0f; share < 1; share = (float)(_watch.Elapsed.TotalMinutes / _minutes))
        {
            var names = _random.NextDouble() < .5;
            var batch = (names ? _names : _trees).Next();
            (names ? nameLoss : treeLoss).Add(names ? _network.LearnNames(batch) : _network.LearnTrees(batch), batch.Rows);
            _network.Step(names, HighestRate * Math.Max(LeastRate, share < WarmUp ? share / WarmUp : 1 - share), ++_step);
            if (_step % BetweenLines == 0) Say(string.Create(CultureInfo.InvariantCulture, $"round {_trees.Round} loss {treeLoss.Take():0.000} names {nameLoss.Take():0.000}"));
            if (share < look) continue;
            look += BetweenLooks;
            Save();
        }
        Save();
    }

    private void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        using (var stream = File.Create(_file + ".new")) NetworkWriter.Write(_network, stream);
        File.Move(_file + ".new", _file, true);
        using var model = File.OpenRead(_file);
        Say(DevScores.Of(model, _data));
    }

    private void Say(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalMinutes:0.0}m step {_step}: {what}"));
}
