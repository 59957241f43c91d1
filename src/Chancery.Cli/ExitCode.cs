namespace Chancery.Cli;

/// <summary>What the program's end says. It never lies: a document that failed is never a success.</summary>
internal static class ExitCode
{
    public const int Success = 0, Failure = 1, WrongUse = 2, Partial = 3;

    /// <summary>Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}
