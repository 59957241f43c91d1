namespace Chancery.Core.Actors;

/// <summary>A run of tokens without verb, preposition or comma, and the drafts that were found in it.</summary>
/// <param name="Start">First token, a determiner included.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="First">Index of its first draft.</param>
/// <param name="Count">Number of its drafts.</param>
/// <param name="Determined">It opens with a determiner or a possessive pronoun.</param>
internal readonly record struct Segment(int Start, int End, int First, int Count, bool Determined)
{
    public int Last => First + Count - 1;
}
