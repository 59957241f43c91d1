namespace Chancery.Core.Problems;

/// <summary>What went wrong, where, and what to do next. The code is stable and searchable in docs/problems.md.</summary>
/// <param name="Code">Area and number ("SRC002").</param>
/// <param name="File">As the user named it; "-" is standard input.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do.</param>
public sealed record Problem(string Code, string File, int Line, string Message, string Help)
{
    public override string ToString() =>
        (Line > 0 ? $"{File}:{Line}: {Code}: {Message}" : $"{File}: {Code}: {Message}") + $"\n  help: {Help}";
}
