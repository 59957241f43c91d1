using Chancery.Core.Problems;

namespace Chancery.Cli.Input;

/// <summary>One file to read, or why there is none.</summary>
/// <param name="Name">As the user would name it; "-" is standard input.</param>
/// <param name="Problem">Set when there is nothing to open.</param>
internal sealed record InputFile(string Name, Problem? Problem = null)
{
    public const string Standard = "-";

    public bool IsStandard => Name == Standard;
}
