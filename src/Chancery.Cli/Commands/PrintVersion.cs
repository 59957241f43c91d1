using System.CommandLine;
using System.CommandLine.Invocation;

namespace Chancery.Cli.Commands;

internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Product.Name);
        return ExitCode.Success;
    }
}
