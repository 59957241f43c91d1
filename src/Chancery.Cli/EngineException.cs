using Chancery.Core.Problems;

namespace Chancery.Cli;

/// <summary>The coder cannot be put together: the program's own files are missing or broken.</summary>
internal sealed class EngineException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
