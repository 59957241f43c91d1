using Chancery.Core.Text;

namespace Chancery.Postgres;

/// <summary>Documents that a worker has been handed, for a while.</summary>
/// <param name="Id">Of the batch.</param>
/// <param name="Token">Of this handing out: whoever was handed the batch before cannot hand it in any more.</param>
/// <param name="Articles">What is to be coded.</param>
public sealed record WorkLease(long Id, long Token, IReadOnlyList<Article> Articles);
