using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>How the content is told.</summary>
public enum ClaimKind { Direct, Indirect, Mixed }

/// <summary>Somebody says something: source, cue and content.</summary>
/// <param name="Source">Tokens of the source; null when nobody is named ("is seen as").</param>
/// <param name="Cue">Tokens of the cue ("said", "according to").</param>
/// <param name="Content">Stretches of what is said, in text order; a quotation may run over several sentences.</param>
/// <param name="Kind">Quoted, told, or both.</param>
/// <param name="SourceActor">Head token of the source, for <see cref="Document.ActorAt"/>; -1 without a source.</param>
public sealed record Claim(TokenRange? Source, TokenRange Cue, IReadOnlyList<TokenRange> Content, ClaimKind Kind, int SourceActor)
{
    /// <summary>The content is told as being so ("said that they fled"), not only spoken of ("called for their flight").</summary>
    public bool Asserts { get; init; }

    /// <summary>The claim stands inside what somebody else says: he says that she says.</summary>
    public bool Nested { get; init; }

    /// <summary>How surely the words are a claim, from 0 to 1.</summary>
    public double Strength { get; init; }

    public bool Contains(int token)
    {
        foreach (var range in Content)
        {
            if (range.Contains(token)) return true;
        }
        return false;
    }

    /// <summary>The source as the text names it; the noun for a relative pronoun; null where nobody is named.</summary>
    public string? NameIn(Document doc)
    {
        if (Source is not { } range) return null;
        if (range.Contains(SourceActor) || doc.Words[range.Start].Xpos is not ("WP" or "WDT")) return doc.TextOf(range);
        return doc.ActorAt(SourceActor) is { } actor ? doc.TextOf(actor.Tokens) : doc.TextOf(SourceActor).ToString();
    }

    /// <summary>Tokens of content.</summary>
    public int Length => Content.Sum(range => range.Length);
}
