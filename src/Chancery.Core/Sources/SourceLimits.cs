namespace Chancery.Core.Sources;

/// <summary>What hostile input can cost at most.</summary>
public static class SourceLimits
{
    /// <summary>Bytes of one document: about a million words.</summary>
    public const int DocumentBytes = 8 * 1024 * 1024;

    /// <summary>Bytes of one JSON line: a document with its escapes and the fields around it.</summary>
    public const int LineBytes = 16 * 1024 * 1024;

    /// <summary>Nesting of a JSON line.</summary>
    public const int JsonDepth = 64;

    /// <summary>Bytes that are looked at to tell text from anything else.</summary>
    public const int SniffBytes = 8 * 1024;

    /// <summary>Lines that front matter may have; a longer one is text.</summary>
    public const int FrontMatterLines = 200;
}
