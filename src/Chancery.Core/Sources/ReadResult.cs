using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Core.Sources;

/// <summary>One document as it was read, or why it was not. Exactly one of the two is there.</summary>
public readonly record struct ReadResult
{
    private ReadResult(Article? article, Problem? problem) => (Article, Problem) = (article, problem);

    public Article? Article { get; }

    public Problem? Problem { get; }

    public static ReadResult Ok(Article article) => new(article, null);

    public static ReadResult Bad(Problem problem) => new(null, problem);
}
