using Chancery.Core.Language;

namespace Chancery.Core.Text;

/// <summary>
/// A syntactic word as Universal Dependencies cuts it. Filled in place by the stages: span and norm by the tokenizer, tags and lemma
/// by the tagger, head and relation by the parser, entity by the recogniser.
/// </summary>
public struct Token
{
    public TextSpan Span;

    /// <summary>Lower-cased form, interned.</summary>
    public string Norm;

    /// <summary>Dictionary form, interned; lower case except for proper nouns.</summary>
    public string Lemma;

    public Upos Upos;

    /// <summary>Penn tag ("VBD"), interned.</summary>
    public string Xpos;

    /// <summary>Position of the head in <see cref="Document.Tokens"/>; -1 for the root of a sentence.</summary>
    public int Head;

    public Dep Dep;

    /// <summary>Index into <see cref="Document.Entities"/>, or -1.</summary>
    public int Entity;

    /// <summary>Index into <see cref="Document.Sentences"/>.</summary>
    public int Sentence;
}
