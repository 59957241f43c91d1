using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Who says so: the head of the phrase and the phrase as it is named.</summary>
internal readonly record struct ClaimSource(int Head, TokenRange Range)
{
    public static ClaimSource None { get; } = new(-1, default);

    public bool IsNamed => Head >= 0;
}
