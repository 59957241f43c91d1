using System.Globalization;

namespace Chancery.Cli.Commands;

/// <summary>What a run did, and what that means for its exit code.</summary>
internal sealed class RunCount
{
    public int Documents { get; set; }

    public int Failed { get; set; }

    public int Rows { get; set; }

    /// <summary>Says what happened where there was more than one document or a failure. A failed document is never a success.</summary>
    public int Finish(CliIo io, string what)
    {
        if (Failed > 0 || Documents > 1)
        {
            var failed = Failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {Failed} could not be read, see above");
            io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Documents} {(Documents == 1 ? "document" : "documents")}, {Rows} {what}{failed}"));
        }
        return Failed > 0 ? ExitCode.Partial : ExitCode.Success;
    }
}
