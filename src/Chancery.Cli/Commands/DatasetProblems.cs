using Chancery.Core.Problems;

namespace Chancery.Cli.Commands;

/// <summary>What may be wrong with a file of another data set.</summary>
internal static class DatasetProblems
{
    public static Problem Unknown(string file) => new("DAT001", file, 0, "this is no table of a data set that is known: its first row has neither the names nor the number of columns of one.",
        "Events of GDELT 1 and 2, POLECAT, ICEWS, Phoenix, ACLED and UCDP are read (docs/import.md); GDELT's mentions and GKG are not.");

    public static Problem Row(string file, int line, string wrong) => new("DAT002", file, line, $"this row is left out: {wrong}.", "The other rows are read; docs/import.md says what a row must have.");
}
