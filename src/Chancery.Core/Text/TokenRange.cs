namespace Chancery.Core.Text;

/// <summary>Half-open range of token positions in <see cref="Document.Tokens"/>.</summary>
public readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int token) => Start <= token && token < End;

    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;
}
