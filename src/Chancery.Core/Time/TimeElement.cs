namespace Chancery.Core.Time;

/// <summary>One word of a pattern: literals or a class.</summary>
/// <param name="Literals">Lower-case forms, any of which may stand here; empty for a class.</param>
/// <param name="Class">A class of the pack's words or one of the built-in ones; null for literals.</param>
/// <param name="Optional">May be missing.</param>
/// <param name="Context">Must stand there but is no part of the expression ("in" of "in March").</param>
public sealed record TimeElement(IReadOnlyList<string> Literals, TimeClass? Class, bool Optional, bool Context)
{
    /// <summary>The literals, for those who ask again and again.</summary>
    internal string[] Words { get; } = [.. Literals];
}
