using Chancery.Core.Problems;

namespace Chancery.Cluster;

/// <summary>A cluster cannot be joined or asked; the problem says what to do.</summary>
public sealed class ClusterException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem { get; } = problem;
}
