namespace Chancery.Training.Neural;

/// <summary>Sums over all label paths of one sentence, forwards and backwards, scaled word by word so that nothing runs out of range.</summary>
internal sealed class Chain
{
    private readonly int _labels, _words;
    private readonly double[] _order, _emissions, _before, _behind, _scales;

    /// <param name="order">Factor of each label after each; the last row holds the beginnings.</param>
    /// <param name="labels">How many there are.</param>
    /// <param name="emissions">Factor of each label at each word.</param>
    public Chain(double[] order, int labels, double[] emissions)
    {
        (_order, _labels, _emissions, _words) = (order, labels, emissions, emissions.Length / labels);
        (_before, _behind, _scales) = (new double[emissions.Length], new double[emissions.Length], new double[_words]);
        Forwards();
        if (Possible) Backwards();
    }

    /// <summary>False where no path has any weight.</summary>
    public bool Possible { get; private set; } = true;

    /// <summary>Logarithm of the sum over all paths, less the scale of the emissions.</summary>
    public double LogSum { get; private set; }

    /// <summary>How likely a label is at a word.</summary>
    public double Share(int word, int label) => _before[word * _labels + label] * _behind[word * _labels + label];

    /// <summary>The emissions with zero where a label is not allowed.</summary>
    public double[] Only(ulong[] allowed)
    {
        var only = new double[_emissions.Length];
        for (var at = 0; at < only.Length; at++) only[at] = (allowed[at / _labels] >> (at % _labels) & 1) != 0 ? _emissions[at] : 0;
        return only;
    }

    /// <summary>Adds how often each label is expected after each.</summary>
    public void AddTransitions(float[] gradient, float sign)
    {
        for (var label = 0; label < _labels; label++) gradient[_labels * _labels + label] += sign * (float)Share(0, label);
        for (var word = 1; word < _words; word++)
        {
            for (var before = 0; before < _labels; before++)
            {
                var weight = _before[(word - 1) * _labels + before] / _scales[word];
                if (weight == 0) continue;
                for (var label = 0; label < _labels; label++)
                    gradient[before * _labels + label] += sign * (float)(weight * _order[before * _labels + label] * _emissions[word * _labels + label] * _behind[word * _labels + label]);
            }
        }
    }

    private void Forwards()
    {
        for (var word = 0; word < _words; word++)
        {
            var row = _before.AsSpan(word * _labels, _labels);
            if (word == 0) _order.AsSpan(_labels * _labels, _labels).CopyTo(row);
            for (var before = 0; word > 0 && before < _labels; before++)
            {
                var weight = _before[(word - 1) * _labels + before];
                if (weight == 0) continue;
                for (var label = 0; label < _labels; label++) row[label] += weight * _order[before * _labels + label];
            }
            var sum = 0.0;
            for (var label = 0; label < _labels; label++) sum += row[label] *= _emissions[word * _labels + label];
            if (sum <= 0)
            {
                Possible = false;
                return;
            }
            _scales[word] = sum;
            LogSum += Math.Log(sum);
            for (var label = 0; label < _labels; label++) row[label] /= sum;
        }
    }

    private void Backwards()
    {
        _behind.AsSpan((_words - 1) * _labels, _labels).Fill(1);
        for (var word = _words - 2; word >= 0; word--)
        {
            var next = (word + 1) * _labels;
            for (var label = 0; label < _labels; label++)
            {
                var sum = 0.0;
                for (var after = 0; after < _labels; after++) sum += _order[label * _labels + after] * _emissions[next + after] * _behind[next + after];
                _behind[word * _labels + label] = sum / _scales[word + 1];
            }
        }
    }
}
