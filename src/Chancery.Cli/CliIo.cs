using Chancery.Core.Problems;

namespace Chancery.Cli;

/// <summary>Everything that the commands touch outside themselves, so that a test can stand in for all of it.</summary>
internal sealed class CliIo
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Colours were not asked away (NO_COLOR, a dumb terminal).</summary>
    public bool Colours { get; init; }

    /// <summary>The folder that holds packs/ and models/.</summary>
    public string Root { get; init; } = AppContext.BaseDirectory;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public required Func<string, IEngine> Load { get; init; }

    public void Report(Problem problem) => Error.WriteLine(problem);
}
