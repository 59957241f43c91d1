namespace Chancery.Core.Evaluation;

/// <summary>One sentence of a CoNLL-U file.</summary>
public sealed class ConlluSentence
{
    /// <summary>Line of its first word, from 1.</summary>
    public int Line { get; set; }

    public bool StartsDocument { get; set; }

    public bool StartsParagraph { get; set; }

    public List<ConlluWord> Words { get; } = [];

    /// <summary>What stands in the text: one or more words written together.</summary>
    public List<ConlluToken> Tokens { get; } = [];
}
