using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Training;

/// <summary>Trains the parser with a dynamic oracle: after the first passes it follows its own mistakes, and learns what is best from there.</summary>
internal sealed class ParserTrainer(WordClusters clusters)
{
    private const int GoldPasses = 1;
    private const double Explore = 0.9;

    private readonly SentenceFacts _facts = new();
    private readonly ParseState _state = new();
    private readonly Oracle _oracle = new();
    private readonly uint[] _features = new uint[ParseFeatures.Count];
    private readonly int[] _scores = new int[ParseMove.Count];

    /// <summary>The documents carry predicted tags, so that the parser learns to live with them.</summary>
    public Perceptron Train(List<ConlluDocument> documents, int passes)
    {
        var perceptron = new Perceptron(ParseMove.Count);
        var random = new Random(7);
        for (var pass = 0; pass < passes; pass++)
        {
            int right = 0, all = 0;
            foreach (var (d, s) in Treebank.Shuffled(documents, pass))
            {
                var words = documents[d].Sentences[s].Words;
                if (words.Count > TokenizeStage.MaxSentenceTokens) continue;
                _facts.Fill(documents[d].Document, documents[d].Document.Sentences[s].Tokens, clusters);
                _state.Start(words.Count);
                _oracle.Start([.. words.Select(word => word.Head)], [.. words.Select(word => EnumNames.ParseDep(word.Deprel))]);
                while (!_state.Done) Step(perceptron, pass >= GoldPasses ? random : null);
                all += words.Count;
                for (var i = 0; i < words.Count; i++)
                    if (_state.Nodes[i].Head == words[i].Head) right++;
            }
            Console.Error.WriteLine($"  parser pass {pass + 1}: {right / (double)all:0.0000} of the heads");
        }
        return perceptron;
    }

    private void Step(Perceptron perceptron, Random? explore)
    {
        ParseFeatures.Fill(_facts, _state, _features);
        perceptron.Score(_features, _scores);
        var best = ParseStage.Best(_state, _scores);
        int gold = BestGold(), move = best;
        if (gold != best && !IsGold(best))
        {
            perceptron.Update(_features, gold, best);
            if (explore is null || explore.NextDouble() >= Explore) move = gold;
        }
        perceptron.Tick();
        _state.Apply(move);
    }

    private (int Shift, int Left, int Right) Costs()
    {
        const int Never = 1000;
        return (_state.Can(ParseMove.Shift) ? _oracle.ShiftCost(_state) : Never,
            _state.Can(ParseMove.Left(Dep.Dep)) ? _oracle.LeftCost(_state) : Never,
            _state.Can(ParseMove.Right(Dep.Dep)) ? _oracle.RightCost(_state) : Never);
    }

    private int BestGold()
    {
        var (shift, left, right) = Costs();
        var least = Math.Min(shift, Math.Min(left, right));
        var gold = -1;
        if (shift == least) gold = ParseMove.Shift;
        if (left == least) gold = Better(gold, ParseMove.Left(_oracle.DepOf(_state.Stack(0))));
        if (right == least) gold = Better(gold, ParseMove.Right(_oracle.DepOf(_state.Stack(0))));
        return gold;
    }

    private bool IsGold(int move)
    {
        var (shift, left, right) = Costs();
        var least = Math.Min(shift, Math.Min(left, right));
        if (move == ParseMove.Shift) return shift == least;
        return (move < ParseMove.FirstRight ? left : right) == least && ParseMove.DepOf(move) == _oracle.DepOf(_state.Stack(0));
    }

    private int Better(int one, int other) => one < 0 || _scores[other] > _scores[one] ? other : one;
}
