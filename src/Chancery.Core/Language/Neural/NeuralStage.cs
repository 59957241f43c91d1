using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>Fills tags, tree and names in one pass of the network; sentences of like length are read side by side.</summary>
public sealed class NeuralStage(NeuralModel model, NameModel? names = null, NameWords? words = null) : IStage, IDisposable
{
    /// <summary>Sentences read side by side at most.</summary>
    public const int BatchSentences = 32;

    /// <summary>Words of a batch at most, so that buffers stay in the cache and bounded.</summary>
    public const int BatchWords = 2048;

    /// <summary>
    /// Words of a window at most: names are decided window by window, so that the scores that wait for that stay bounded however long a text is. What names were
    /// like in the windows before counts in those behind. A report of 380 KB is one window.
    /// </summary>
    public int WindowWords { get; init; } = 1 << 16;

    /// <summary>Verbs whose subjects stand behind what they say, or whose past tense is no participle; null leaves that to the network.</summary>
    public Tellers? Tellers { get; init; }

    private const float Leak = 0.1f, Never = -1e9f;

    private const string NameScores = "name scores";

    private readonly FormEntrance _entrance = new(model);
    private readonly NameReader? _names = names is null ? null : new NameReader(names);
    private readonly NameCompletion? _completion = names is null || words is null ? null : new NameCompletion(names.Phrases, words);
    private readonly float[] _order = names?.Order ?? model.NameOrder;

    // as many as documents were read at the same time, and not as threads that ever read one: each may have tens of megabytes
    private readonly ConcurrentStack<Scratch> _rooms = new();

    /// <summary>The weights, for those who need its word vectors.</summary>
    public NeuralModel Model => model;

    public string Name => "reading";

    public Layers Needs => Layers.Tokens;

    public Layers Gives => Layers.Tags | Layers.Tree | Layers.Entities;

    public void Run(Document doc)
    {
        var scratch = _rooms.TryPop(out var room) ? room : new Scratch();
        Run(doc, scratch);
        if (doc.Tokens.Count > LongText.MostKept) scratch.Trim(NameScores);
        _rooms.Push(scratch);
    }

    private void Run(Document doc, Scratch scratch)
    {
        scratch.Groups.Clear();
        scratch.GroupSums.Clear();
        scratch.Entities.Clear();
        for (int from = 0, to; from < doc.Sentences.Count; from = to)
        {
            to = from + 1;
            while (to < doc.Sentences.Count && doc.Sentences[to].Tokens.End - doc.Sentences[from].Tokens.Start <= WindowWords) to++;
            ReadWindow(doc, from, to, scratch);
        }
        doc.Entities.EnsureCapacity(scratch.Entities.Count);
        if (_completion is null) doc.Entities.AddRange(scratch.Entities);
        else _completion.Run(doc, scratch);
    }

    /// <summary>The states of each word, one after the other: what another network may learn beside.</summary>
    internal float[] StatesOf(Document doc)
    {
        var width = 2 * model.Width;
        var all = new float[doc.Words.Length * width];
        var scratch = _rooms.TryPop(out var room) ? room : new Scratch();
        var sentences = Ordered(doc, 0, doc.Sentences.Count, scratch);
        for (var from = 0; Batch(sentences[from..]) is > 0 and var count; from += count)
        {
            scratch.Batch.Lay(sentences.Slice(from, count));
            var states = Encode(doc, scratch.Batch, scratch);
            for (var i = 0; i < count; i++)
            {
                var tokens = scratch.Batch.Sentences[i].Tokens;
                for (var step = 0; step < tokens.Length; step++) states.Slice(scratch.Batch.Row(i, step) * width, width).CopyTo(all.AsSpan((tokens.Start + step) * width));
            }
        }
        _rooms.Push(scratch);
        return all;
    }

    private void ReadWindow(Document doc, int first, int end, Scratch scratch)
    {
        var window = new TokenRange(first == 0 ? 0 : doc.Sentences[first].Tokens.Start, end == doc.Sentences.Count ? doc.Words.Length : doc.Sentences[end].Tokens.Start);
        var sentences = Ordered(doc, first, end, scratch);
        for (var from = 0; Batch(sentences[from..]) is > 0 and var count; from += count) Read(doc, sentences.Slice(from, count), window, scratch);
        Names(doc, CollectionsMarshal.AsSpan(doc.Sentences)[first..end], window, scratch);
    }

    public void Dispose() => _rooms.Clear();

    /// <summary>Sentences from the longest to the shortest; of equal length, as the text has them.</summary>
    private static Span<Sentence> Ordered(Document doc, int first, int end, Scratch scratch)
    {
        var sentences = scratch.Ordered(CollectionsMarshal.AsSpan(doc.Sentences)[first..end]);
        sentences.Sort(static (a, b) => a.Tokens.Length != b.Tokens.Length ? b.Tokens.Length.CompareTo(a.Tokens.Length) : a.Tokens.Start.CompareTo(b.Tokens.Start));
        return sentences;
    }

    /// <summary>How many of the sentences to come are read side by side; none where no word is left.</summary>
    private static int Batch(ReadOnlySpan<Sentence> sentences)
    {
        var (count, words) = (0, 0);
        while (count < sentences.Length && count < BatchSentences && sentences[count].Tokens.Length > 0)
        {
            words += sentences[count].Tokens.Length;
            if (count > 0 && words > BatchWords) break;
            count++;
        }
        return count;
    }

    private void Read(Document doc, ReadOnlySpan<Sentence> sentences, TokenRange window, Scratch scratch)
    {
        var batch = scratch.Batch;
        batch.Lay(sentences);
        // seven heads read the same states
        var states = scratch.Bytes.Write(Encode(doc, batch, scratch), 2 * model.Width, batch.Rows);
        Tag(doc, batch, states, scratch);
        Arcs(doc, batch, states, scratch);
        Label(doc, batch, states, scratch);
        var names = scratch.Of("names", batch.Rows * model.Names.Length);
        if (_names is null) Apply(model.NameHead, states, names);
        else _names.Score(doc, batch, states, names, scratch);
        Keep(window, batch, names, scratch);
    }

    private ReadOnlySpan<float> Encode(Document doc, SentenceBatch batch, Scratch scratch)
    {
        ReadOnlySpan<float> x = [];
        for (var layer = 0; layer < model.Layers.Length; layer++)
        {
            var ways = model.Layers[layer];
            Span<nint> forwards, backwards;
            if (layer == 0)
            {
                forwards = scratch.Rows(false, batch.Rows);
                backwards = scratch.Rows(true, batch.Rows);
                _entrance.Enter(doc, batch, forwards, backwards, scratch);
            }
            else
            {
                var width = ways[0].GateWidth;
                var bytes = scratch.Bytes.Write(x, 2 * model.Width, batch.Rows);
                Span<float> first = scratch.Of("gates forwards", batch.Rows * width), second = scratch.Of("gates backwards", batch.Rows * width);
                ways[0].Enter(bytes, first);
                ways[1].Enter(bytes, second);
                forwards = scratch.Rows(false, batch.Rows, first, width);
                backwards = scratch.Rows(true, batch.Rows, second, width);
            }
            var y = scratch.Of(layer % 2 == 0 ? "states even" : "states odd", batch.Rows * 2 * model.Width);
            ways[0].Run(batch, forwards, y, 0, scratch);
            ways[1].Run(batch, backwards, y, model.Width, scratch);
            x = y;
        }
        return x;
    }

    private void Tag(Document doc, SentenceBatch batch, ByteRows states, Scratch scratch)
    {
        var xpos = Apply(model.XposHead, states, scratch.Of("xpos", batch.Rows * model.Xpos.Length));
        var upos = Apply(model.UposHead, states, scratch.Of("upos", batch.Rows * model.Upos.Length));
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            for (var step = 0; step < tokens.Length; step++)
            {
                ref var token = ref doc.Words[tokens.Start + step];
                var row = batch.Row(i, step);
                token.Xpos = model.Xpos[TensorPrimitives.IndexOfMax(xpos.Slice(row * model.Xpos.Length, model.Xpos.Length))];
                token.Upos = model.Upos[TensorPrimitives.IndexOfMax(upos.Slice(row * model.Upos.Length, model.Upos.Length))];
            }
        }
    }

    private void Arcs(Document doc, SentenceBatch batch, ByteRows states, Scratch scratch)
    {
        var width = model.ArcWidth;
        var dependents = Apply(model.ArcDependent, states, scratch.Of("arc dependents", batch.Rows * width), true);
        var heads = Apply(model.ArcHead, states, scratch.Of("arc heads", batch.Rows * width), true);
        var products = Apply(model.ArcProduct, dependents, batch.Rows, scratch.Of("arc products", batch.Rows * width));
        var distances = scratch.Of("distances", 2 * batch.Steps);
        for (var i = 0; i < distances.Length; i++) distances[i] = model.Distance[Bucket(i - batch.Steps)];
        Span<int> tree = stackalloc int[batch.Steps];
        scratch.Ends.Clear();
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            var n = tokens.Length;
            var scores = scratch.Of("arc scores", n * (n + 1));
            for (var d = 0; d < n; d++)
            {
                var product = products.Slice(batch.Row(i, d) * width, width);
                var row = scores.Slice(d * (n + 1), n + 1);
                row[0] = TensorPrimitives.Dot(product, model.Root) + model.Distance[NeuralModel.RootBucket];
                Products.Of(product, heads, batch, i, row[1..]);
                TensorPrimitives.Add(row[1..], distances.Slice(batch.Steps - d, n), row[1..]);
                row[d + 1] = Never;
            }
            var (dateline, source) = (Dateline.Length(doc, batch.Sentences[i]), TrailingSource.Of(doc, batch.Sentences[i], Tellers));
            scratch.Ends.Add((dateline, source));
            Dateline.Part(scores, dateline, n);
            source.Part(scores, n);
            TreeDecoder.Decode(scores, tree[..n]);
            source.Join(doc.Words.Slice(tokens.Start, n), tree[..n]);
            for (var d = 0; d < n; d++) doc.Words[tokens.Start + d].Head = tree[d] == 0 ? -1 : tokens.Start + tree[d] - 1;
        }
    }

    private void Label(Document doc, SentenceBatch batch, ByteRows states, Scratch scratch)
    {
        var width = model.LabelWidth;
        var dependents = Apply(model.LabelDependent, states, scratch.Of("label dependents", batch.Rows * width), true);
        var heads = Apply(model.LabelHead, states, scratch.Of("label heads", batch.Rows * width), true);
        var pairs = scratch.Of("label pairs", batch.Rows * 3 * width);
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            for (var step = 0; step < tokens.Length; step++)
            {
                var pair = pairs.Slice(batch.Row(i, step) * 3 * width, 3 * width);
                var dependent = dependents.Slice(batch.Row(i, step) * width, width);
                dependent.CopyTo(pair);
                if (doc.Words[tokens.Start + step].Head is not (>= 0 and var head))
                {
                    pair[width..].Clear();
                    continue;
                }
                var above = heads.Slice(batch.Row(i, head - tokens.Start) * width, width);
                above.CopyTo(pair[width..]);
                TensorPrimitives.Multiply(dependent, above, pair[(2 * width)..]);
            }
        }
        var labels = Apply(model.LabelOut, pairs, batch.Rows, scratch.Of("labels", batch.Rows * model.Labels.Length));
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            for (var step = 0; step < tokens.Length; step++)
            {
                ref var token = ref doc.Words[tokens.Start + step];
                token.Dep = token.Head < 0 ? Dep.Root : model.Labels[TensorPrimitives.IndexOfMax(labels.Slice(batch.Row(i, step) * model.Labels.Length, model.Labels.Length))];
            }
            HiddenClauses.Settle(doc.Words, tokens);
            MarkedClauses.Settle(doc.Words, tokens);
            HiddenInfinitives.Settle(doc.Words, tokens, Tellers);
            FiniteVerbs.Settle(doc.Words, tokens, Tellers);
            var (dateline, source) = scratch.Ends[i];
            Dateline.Settle(doc.Words, tokens, dateline);
            source.Settle(doc.Words.Slice(tokens.Start, tokens.Length), tokens.Start);
        }
    }

    private static Span<float> Apply(PackedMatrix matrix, ReadOnlySpan<float> x, int rows, Span<float> y)
    {
        matrix.Multiply(x, matrix.Inputs, rows, y, false);
        return y;
    }

    private static Span<float> Apply(PackedMatrix matrix, ByteRows x, Span<float> y, bool leaky = false)
    {
        matrix.Multiply(x, y);
        if (leaky) Bend(y);
        return y;
    }

    /// <summary>What is below nought becomes a tenth of itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Bend(Span<float> y)
    {
        ref var start = ref MemoryMarshal.GetReference(y);
        nuint i = 0;
        for (var end = (nuint)(y.Length & -Vector256<float>.Count); i < end; i += (nuint)Vector256<float>.Count)
        {
            var values = Vector256.LoadUnsafe(ref start, i);
            Vector256.Max(values, values * Leak).StoreUnsafe(ref start, i);
        }
        for (; i < (nuint)y.Length; i++)
        {
            if (y[(int)i] < 0) y[(int)i] *= Leak;
        }
    }

    /// <summary>Scores of names wait until the whole window is read, token after token.</summary>
    private void Keep(TokenRange window, SentenceBatch batch, ReadOnlySpan<float> names, Scratch scratch)
    {
        var width = model.Names.Length;
        var kept = scratch.Of(NameScores, window.Length * width);
        for (var i = 0; i < batch.Sentences.Count; i++)
        {
            var tokens = batch.Sentences[i].Tokens;
            for (var step = 0; step < tokens.Length; step++) names.Slice(batch.Row(i, step) * width, width).CopyTo(kept[((tokens.Start - window.Start + step) * width)..]);
        }
    }

    private void Names(Document doc, ReadOnlySpan<Sentence> sentences, TokenRange window, Scratch scratch)
    {
        var width = model.Names.Length;
        var scores = scratch.Of(NameScores, window.Length * width);
        NameBarriers.Set(doc, window, scores, model.Names);
        NameAgreement.Share(doc, window, scores, model.Names, scratch);
        foreach (var sentence in sentences)
        {
            var tokens = sentence.Tokens;
            if (tokens.Length > 0) NameDecoding.Decode((doc, scratch.Entities), (model.Names, _order), tokens, scores.Slice((tokens.Start - window.Start) * width, tokens.Length * width), scratch);
        }
    }

    /// <summary>How far a head is, coarsely: the trainer's buckets.</summary>
    public static int Bucket(int distance)
    {
        var far = Math.Abs(distance) switch { <= 5 and var near => near - 1, <= 7 => 5, <= 10 => 6, <= 15 => 7, <= 25 => 8, _ => 9 };
        return distance > 0 ? far : 10 + far;
    }
}
