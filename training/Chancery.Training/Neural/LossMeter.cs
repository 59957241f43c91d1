namespace Chancery.Training.Neural;

/// <summary>The mean loss a word since it was last asked for.</summary>
internal sealed class LossMeter
{
    private double _loss;
    private int _words;

    public void Add(double loss, int words) => (_loss, _words) = (_loss + loss, _words + words);

    public double Take()
    {
        var mean = _loss / Math.Max(1, _words);
        (_loss, _words) = (0, 0);
        return mean;
    }
}
