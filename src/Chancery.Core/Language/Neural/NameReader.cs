using System.Numerics.Tensors;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>Lets the network of names read a batch, beside the states of the network that reads all.</summary>
internal sealed class NameReader(NameModel model)
{
    private readonly FormEntrance _entrance = new(model);

    public float[] Order => model.Order;

    /// <summary>Scores of each label for each row of the batch.</summary>
    public void Score(Document doc, SentenceBatch batch, ByteRows trunk, Span<float> scores, Scratch scratch)
    {
        model.Trunk.Multiply(trunk, scores);
        Span<nint> forwards = scratch.Rows(false, batch.Rows), backwards = scratch.Rows(true, batch.Rows);
        _entrance.Enter(doc, batch, forwards, backwards, scratch);
        Mark(doc, batch, forwards, backwards, scratch);
        var states = scratch.Of("states of names", batch.Rows * 2 * model.Width);
        model.Forwards.Run(batch, forwards, states, 0, scratch);
        model.Backwards.Run(batch, backwards, states, model.Width, scratch);
        var own = scratch.Of("own names", scores.Length);
        model.Head.Multiply(states, model.Head.Inputs, batch.Rows, own, false);
        TensorPrimitives.Add(own, scores, scores);
    }

    /// <summary>A word with marks has gates of its own, in which they are added.</summary>
    private void Mark(Document doc, SentenceBatch batch, Span<nint> forwards, Span<nint> backwards, Scratch scratch)
    {
        var (gates, marked) = (model.Forwards.GateWidth, 0);
        var own = scratch.Of("marked gates", 2 * batch.Rows * gates);
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            var marks = scratch.Marks(tokens.Length);
            model.Phrases.Mark(doc, tokens, marks);
            for (var step = 0; step < tokens.Length; step++)
            {
                if (marks[step] == 0) continue;
                var row = batch.Row(i, step);
                forwards[row] = Own(forwards[row], 0, marks[step], own.Slice(marked++ * gates, gates));
                backwards[row] = Own(backwards[row], 1, marks[step], own.Slice(marked++ * gates, gates));
            }
        }
    }

    private unsafe nint Own(nint from, int way, uint marks, Span<float> own)
    {
        new ReadOnlySpan<float>((void*)from, own.Length).CopyTo(own);
        model.AddMarks(marks, way, own);
        return Scratch.AddressOf(own);
    }
}
