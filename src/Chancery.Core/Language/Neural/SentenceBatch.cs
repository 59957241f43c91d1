using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// Sentences side by side as packed rows: sorted by falling length, step after step, so that a recurrence over many sentences is one
/// matrix product a step and nothing is padded.
/// </summary>
internal sealed class SentenceBatch
{
    private int[] _offset = new int[64];
    private int[] _active = new int[64];

    public List<Sentence> Sentences { get; } = [];

    public int Steps { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Sentences that still have a word at a step.</summary>
    public int Active(int step) => _active[step];

    public int Offset(int step) => _offset[step];

    public int Row(int sentence, int step) => _offset[step] + sentence;

    /// <summary>Lays out sentences that are already sorted by falling length.</summary>
    public void Lay(ReadOnlySpan<Sentence> sentences)
    {
        Sentences.Clear();
        Sentences.AddRange(sentences);
        Steps = sentences[0].Tokens.Length;
        if (_offset.Length <= Steps) (_offset, _active) = (new int[Steps * 2], new int[Steps * 2]);
        var (rows, active) = (0, sentences.Length);
        for (var step = 0; step < Steps; step++)
        {
            while (sentences[active - 1].Tokens.Length <= step) active--;
            (_offset[step], _active[step]) = (rows, active);
            rows += active;
        }
        Rows = rows;
    }
}
