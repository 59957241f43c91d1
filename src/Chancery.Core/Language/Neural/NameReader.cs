using System.Numerics.Tensors;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>Lets the network of names read a batch and adds its scores to those that are there.</summary>
internal sealed class NameReader(NameModel model)
{
    private readonly FormEntrance _entrance = new(model);

    public float[] Order => model.Order;

    /// <summary>Mixes its own scores into those of the other network, row by row of the batch.</summary>
    public void Add(Document doc, SentenceBatch batch, Span<float> scores, Scratch scratch)
    {
        var gates = model.Forwards.GateWidth;
        var forwards = scratch.Of("gates forwards", batch.Rows * gates);
        var backwards = scratch.Of("gates backwards", batch.Rows * gates);
        _entrance.Enter(doc, batch, forwards, backwards, scratch);
        Mark(doc, batch, forwards, backwards, scratch);
        var states = scratch.Of("states of names", batch.Rows * 2 * model.Width);
        model.Forwards.Run(batch, forwards, states, 0, scratch);
        model.Backwards.Run(batch, backwards, states, model.Width, scratch);
        var own = scratch.Of("own names", scores.Length);
        model.Head.Multiply(states, model.Head.Inputs, batch.Rows, own, false);
        TensorPrimitives.Multiply(scores, 1 - model.Share, scores);
        TensorPrimitives.MultiplyAdd(own, model.Share, scores, scores);
    }

    private void Mark(Document doc, SentenceBatch batch, Span<float> forwards, Span<float> backwards, Scratch scratch)
    {
        var gates = model.Forwards.GateWidth;
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            var marks = scratch.Marks(tokens.Length);
            model.Phrases.Mark(doc, tokens, marks);
            for (var step = 0; step < tokens.Length; step++)
            {
                if (marks[step] == 0) continue;
                var row = batch.Row(i, step) * gates;
                model.AddMarks(marks[step], 0, forwards.Slice(row, gates));
                model.AddMarks(marks[step], 1, backwards.Slice(row, gates));
            }
        }
    }
}
