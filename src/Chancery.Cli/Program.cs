using System.Text;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Cli.Output;

using var output = StandardOutput.Open();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var io = new CliIo
{
    Input = Console.OpenStandardInput(),
    Output = output,
    Error = error,
    OutputIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    Colours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb",
    Load = PackEngine.Load,
};
return await Front.RunAsync(args, io);
