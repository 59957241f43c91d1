using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>One way to read a word as a cue, before it is weighed.</summary>
/// <param name="Token">The head of the cue.</param>
/// <param name="Word">The key in the lexicon.</param>
/// <param name="Class">Where the key is looked up.</param>
/// <param name="Frame">How it takes its content.</param>
/// <param name="Cue">Its tokens.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Content">What is said.</param>
internal sealed record ClaimDraft(int Token, string Word, CueClass Class, CueFrame Frame, TokenRange Cue, ClaimSource Source, IReadOnlyList<TokenRange> Content)
{
    /// <summary>The noun that is part of the cue, or -1.</summary>
    public int Noun { get; init; } = -1;

    /// <summary>A mark outside what is said: never inside somebody else's claim.</summary>
    public bool Outermost { get; init; }

    public double Value { get; set; }

    public bool Nested { get; set; }
}
