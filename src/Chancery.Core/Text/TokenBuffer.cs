using System.Runtime.InteropServices;

namespace Chancery.Core.Text;

/// <summary>A growing array of tokens that hands out references, so that a stage writes in place.</summary>
public sealed class TokenBuffer
{
    private readonly List<Token> _tokens = [];

    public int Count => _tokens.Count;

    public Span<Token> Span => CollectionsMarshal.AsSpan(_tokens);

    public ref Token this[int index] => ref Span[index];

    /// <summary>Makes room, so that nothing is copied while the buffer grows.</summary>
    public void Expect(int count) => _tokens.EnsureCapacity(count);

    public void Add(in Token token) => _tokens.Add(token);

    public void Clear() => _tokens.Clear();
}
