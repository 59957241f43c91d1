namespace Chancery.Core.Language;

/// <summary>The best sequence of labels (Viterbi). Its arrays are used again for every sentence; one decoder per thread.</summary>
internal sealed class NameDecoder
{
    private const int Impossible = int.MinValue / 2;

    [ThreadStatic]
    private static NameDecoder? _mine;

    private int[] _emissions = [];
    private int[] _best = [];
    private byte[] _from = [];

    public static NameDecoder Mine => _mine ??= new NameDecoder();

    public void Start(int words, int labels)
    {
        if (_emissions.Length < words * labels)
        {
            _emissions = new int[words * labels];
            _best = new int[words * labels];
            _from = new byte[words * labels];
        }
    }

    public Span<int> Emissions(int word, int labels) => _emissions.AsSpan(word * labels, labels);

    public void Decode(NameClasses classes, Span<byte> to)
    {
        var labels = classes.Count;
        for (var label = 0; label < labels; label++)
            _best[label] = NameClasses.Follows(label, 0) ? _emissions[label] + classes.Transition(labels, label) : Impossible;
        for (var i = 1; i < to.Length; i++)
            for (var label = 0; label < labels; label++) Step(classes, i, label);
        var end = (to.Length - 1) * labels;
        var last = 0;
        for (var label = 1; label < labels; label++)
            if (_best[end + label] > _best[end + last]) last = label;
        for (var i = to.Length - 1; i >= 0; i--)
        {
            to[i] = (byte)last;
            last = _from[i * labels + last];
        }
    }

    private void Step(NameClasses classes, int i, int label)
    {
        var labels = classes.Count;
        int from = 0, best = Impossible;
        for (var previous = 0; previous < labels; previous++)
        {
            if (!NameClasses.Follows(label, previous)) continue;
            var score = _best[(i - 1) * labels + previous] + classes.Transition(previous, label);
            if (score > best) (best, from) = (score, previous);
        }
        _best[i * labels + label] = best + _emissions[i * labels + label];
        _from[i * labels + label] = (byte)from;
    }
}
