namespace Chancery.Core.Language;

/// <summary>
/// The configuration of the arc-hybrid system: a stack, a position in the sentence, and the arcs built so far. Whatever the moves,
/// the result is a tree with one root. One state per thread is used again for every sentence.
/// </summary>
internal sealed class ParseState
{
    [ThreadStatic]
    private static ParseState? _mine;

    private int[] _stack = new int[64];

    public static ParseState Mine => _mine ??= new ParseState();

    /// <summary>Arcs and children of each word. The node beyond the last stands for nothing.</summary>
    public ParseNode[] Nodes { get; private set; } = new ParseNode[65];

    public int Count { get; private set; }

    /// <summary>The next word; <see cref="Count"/> when all were read.</summary>
    public int Next { get; private set; }

    public int Depth { get; private set; }

    public bool Done => Next == Count && Depth <= 1;

    public void Start(int count)
    {
        if (_stack.Length < count)
        {
            _stack = new int[count * 2];
            Nodes = new ParseNode[count * 2 + 1];
        }
        (Count, Next, Depth) = (count, 0, 0);
        Nodes.AsSpan(0, count + 1).Fill(ParseNode.Fresh);
    }

    /// <summary>Position on the stack from the top; -1 beyond its bottom.</summary>
    public int Stack(int fromTop) => fromTop < Depth ? _stack[Depth - 1 - fromTop] : -1;

    public bool Can(int move) => move switch
    {
        ParseMove.Shift => Next < Count,
        < ParseMove.FirstRight => Depth > 0 && Next < Count,
        _ => Depth > 1,
    };

    public void Apply(int move)
    {
        if (move == ParseMove.Shift)
        {
            _stack[Depth++] = Next++;
            return;
        }
        var child = _stack[--Depth];
        var left = move < ParseMove.FirstRight;
        var head = left ? Next : _stack[Depth - 1];
        var dep = ParseMove.DepOf(move);
        ref var node = ref Nodes[child];
        (node.Head, node.Dep) = (head, dep);
        Nodes[head].Attach(child, dep, left);
    }
}
