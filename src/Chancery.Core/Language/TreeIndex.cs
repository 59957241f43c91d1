using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>The children of every token of a sentence, in text order. Built once a sentence, walked without allocation.</summary>
public sealed class TreeIndex
{
    private int[] _first = new int[64];
    private int[] _next = new int[64];
    private TokenRange _range;

    public TokenRange Range => _range;

    /// <summary>Indexes one sentence; the arrays are reused.</summary>
    public void Build(ReadOnlySpan<Token> tokens, TokenRange range)
    {
        _range = range;
        if (_first.Length < range.Length) (_first, _next) = (new int[range.Length * 2], new int[range.Length * 2]);
        _first.AsSpan(0, range.Length).Fill(-1);
        for (var i = range.End - 1; i >= range.Start; i--)
        {
            var head = tokens[i].Head;
            if (!range.Contains(head) || head == i)
            {
                _next[i - range.Start] = -1;
                continue;
            }
            _next[i - range.Start] = _first[head - range.Start];
            _first[head - range.Start] = i;
        }
    }

    public Children Of(int token) => new(this, token);

    /// <summary>Enumerates the children of a token from left to right.</summary>
    public struct Children(TreeIndex tree, int token)
    {
        private bool _started;

        public int Current { get; private set; } = -1;

        public readonly Children GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = tree._range.Start;
            Current = _started ? tree._next[Current - start] : tree._range.Contains(token) ? tree._first[token - start] : -1;
            _started = true;
            return Current >= 0;
        }
    }
}
