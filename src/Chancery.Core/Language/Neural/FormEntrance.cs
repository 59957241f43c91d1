using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>The way of word forms into the first layer: common forms are remembered and read where they lie, the others are embedded and multiplied side by side.</summary>
internal sealed class FormEntrance(IFormReader model)
{
    private readonly FormCache _known = new();
    private readonly LstmLayer _forwards = model.Forwards, _backwards = model.Backwards;

    /// <summary>Says of every row of a batch where its gates lie.</summary>
    public void Enter(Document doc, SentenceBatch batch, Span<nint> forwards, Span<nint> backwards, Scratch scratch)
    {
        var (gates, width) = (_forwards.GateWidth, model.FormWidth);
        var input = scratch.Of("input", batch.Rows * width);
        var rows = scratch.NewForms;
        rows.Clear();
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            for (var step = 0; step < tokens.Length; step++)
            {
                ref var token = ref doc.Words[tokens.Start + step];
                var form = token.Span.In(doc.Text);
                var row = batch.Row(i, step);
                if (_known.Find(form, token.Norm) is not 0 and var known)
                {
                    (forwards[row], backwards[row]) = (known, known + gates * sizeof(float));
                    continue;
                }
                model.Embed(form, token.Norm, input.Slice(rows.Count * width, width));
                rows.Add((tokens.Start + step, row));
            }
        }
        if (rows.Count == 0) return;
        var fresh = scratch.Of("fresh gates", 2 * rows.Count * gates);
        var bytes = scratch.Bytes.Write(input, width, rows.Count);
        _forwards.Enter(bytes, fresh[..(rows.Count * gates)]);
        _backwards.Enter(bytes, fresh[(rows.Count * gates)..]);
        for (var i = 0; i < rows.Count; i++)
        {
            var (word, row) = rows[i];
            Span<float> first = fresh.Slice(i * gates, gates), second = fresh.Slice((rows.Count + i) * gates, gates);
            (forwards[row], backwards[row]) = (Scratch.AddressOf(first), Scratch.AddressOf(second));
            ref var token = ref doc.Words[word];
            _known.Add(token.Span.In(doc.Text), token.Norm, model.Rank(token.Norm), first, second);
        }
    }
}
