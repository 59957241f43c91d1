using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Training;

/// <summary>A structured perceptron: decode the whole sentence, then move the weights of the words whose labels are wrong.</summary>
internal sealed class NameTrainer(WordClusters clusters)
{
    /// <summary>A transition is a feature like others; it keeps a row of its own, whose class is the label that follows.</summary>
    private const uint TransitionBase = 0xA0000000;

    private static readonly EntityKind[] Kinds =
    [
        EntityKind.Person, EntityKind.Organization, EntityKind.Location, EntityKind.Norp, EntityKind.Facility,
        EntityKind.Date, EntityKind.Money, EntityKind.Product, EntityKind.Event, EntityKind.Misc,
    ];

    private readonly int _labels = 1 + 2 * Kinds.Length;
    private Perceptron _transitions = new(1);

    public Perceptron Train(List<NameSentence> sentences, int passes)
    {
        var emissions = new Perceptron(_labels);
        _transitions = new Perceptron(_labels);
        var (facts, decoder) = (new SentenceFacts(), new NameDecoder());
        var features = new uint[NameFeatures.Count];
        for (var pass = 0; pass < passes; pass++)
        {
            var random = new Random(500 + pass);
            var order = sentences.Where(sentence => sentence.Weight >= 1 || random.NextDouble() < sentence.Weight).ToArray();
            random.Shuffle(order);
            var (wrong, all) = (0, 0);
            foreach (var sentence in order)
            {
                var range = sentence.Document.Sentences[sentence.Index].Tokens;
                var guess = new byte[range.Length];
                facts.Fill(sentence.Document, range, clusters);
                decoder.Start(range.Length, _labels);
                for (var i = 0; i < range.Length; i++)
                {
                    NameFeatures.Fill(facts, i, features);
                    emissions.Score(features, decoder.Emissions(i, _labels));
                }
                decoder.Decode(Current(), guess);
                wrong += Update(emissions, facts, sentence.Labels, guess, features);
                all += range.Length;
                emissions.Tick();
                _transitions.Tick();
            }
            Console.Error.WriteLine($"  names pass {pass + 1}: {wrong / (double)all:0.0000} of the labels wrong");
        }
        return emissions;
    }

    /// <summary>The averaged transitions on the scale of the written weights.</summary>
    public NameClasses Classes(double scale)
    {
        var table = new int[(_labels + 1) * _labels];
        foreach (var (key, row) in _transitions.Rows(1))
            foreach (var (label, weight) in row) table[(int)(key - TransitionBase) * _labels + label] = (int)Math.Round(weight * scale);
        return new NameClasses(Kinds, table);
    }

    private NameClasses Current()
    {
        var table = new int[(_labels + 1) * _labels];
        Span<uint> feature = stackalloc uint[1];
        for (var previous = 0; previous <= _labels; previous++)
        {
            feature[0] = TransitionBase + (uint)previous;
            _transitions.Score(feature, table.AsSpan(previous * _labels, _labels));
        }
        return new NameClasses(Kinds, table);
    }

    private int Update(Perceptron emissions, SentenceFacts facts, (EntityKind Kind, bool Begins)[] labels, byte[] guess, uint[] features)
    {
        var wrong = 0;
        int lastGold = _labels, lastGuess = _labels;
        for (var i = 0; i < guess.Length; i++)
        {
            var gold = LabelOf(labels[i]);
            if (gold != guess[i])
            {
                wrong++;
                NameFeatures.Fill(facts, i, features);
                emissions.Update(features, gold, guess[i]);
            }
            if (gold != guess[i] || lastGold != lastGuess)
            {
                _transitions.Add(TransitionBase + (uint)lastGold, gold, 1);
                _transitions.Add(TransitionBase + (uint)lastGuess, guess[i], -1);
            }
            (lastGold, lastGuess) = (gold, guess[i]);
        }
        return wrong;
    }

    private static int LabelOf((EntityKind Kind, bool Begins) label) =>
        label.Kind == EntityKind.None ? 0 : 1 + 2 * Array.IndexOf(Kinds, label.Kind) + (label.Begins ? 0 : 1);
}
