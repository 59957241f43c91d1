using System.CommandLine;
using Chancery.Serve.Mcp;

namespace Chancery.Cli.Commands;

internal static class McpCommand
{
    public static Command Create(CliIo io)
    {
        var record = new Option<string?>("--record") { Description = "The record: a file, or postgres://USER@HOST/DATABASE; without one, texts are coded and nothing else", HelpName = "FILE" };
        var command = new Command("mcp", "Answer a language model's client over standard input and output (MCP)") { record };
        command.SetAction(async (parse, ct) =>
        {
            var file = parse.GetValue(record);
            if (file is not null && !ServeCommand.TryRecord(file, out var problem))
            {
                io.Report(problem!);
                return ExitCode.WrongUse;
            }
            await McpHost.RunAsync(ServeCommand.Setup(io, file ?? ""), file is not null, (io.Input, io.Output), ct);
            return ExitCode.Success;
        });
        return command;
    }
}
