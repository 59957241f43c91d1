namespace Chancery.Core.Duplicates;

/// <summary>How two documents repeat one another, from the strongest down.</summary>
public enum DuplicateKind
{
    /// <summary>The same letters and digits in the same order; case, spaces and marks may differ.</summary>
    Exact,

    /// <summary>One text, edited, cut at the end, reordered or badly scanned.</summary>
    Near,

    /// <summary>A passage of one stands in the other, which is otherwise another text.</summary>
    Excerpt,

    /// <summary>Two texts of their own about the same thing.</summary>
    SameStory,
}
