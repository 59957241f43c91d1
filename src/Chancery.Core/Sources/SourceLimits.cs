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

    /// <summary>Bytes of a file that has to be held whole: a page, a feed, a mail, a JSON array, a table.</summary>
    public const int WholeBytes = 64 * 1024 * 1024;

    /// <summary>Bytes that one packed file may become.</summary>
    public const long UnpackedBytes = 1L << 30;

    /// <summary>Bytes that a packed file may become where it is read record by record and never held: a crawl, a mailbox, JSON Lines, a tar.</summary>
    public const long StreamedBytes = 1L << 36;

    /// <summary>Pages of a PDF file.</summary>
    public const int Pages = 2000;

    /// <summary>Time for one PDF file, looked at between its pages.</summary>
    public static readonly TimeSpan DocumentTime = TimeSpan.FromSeconds(60);

    /// <summary>Packed files inside packed files.</summary>
    public const int PackedDepth = 3;

    /// <summary>Files of one archive.</summary>
    public const int ArchiveFiles = 100_000;

    /// <summary>Lines that front matter may have; a longer one is text.</summary>
    public const int FrontMatterLines = 200;
}
