using Spectre.Console;

namespace Chancery.Cli.Output;

/// <summary>A line on the terminal that says that work goes on; nothing where nobody would see it.</summary>
internal sealed class Progress
{
    private readonly StatusContext? _status;
    private readonly string _what;

    private Progress(StatusContext? status, string what) => (_status, _what) = (status, what);

    public void Tell(string state)
    {
        if (_status is not null) _status.Status = Markup.Escape($"{_what}: {state}");
    }

    /// <summary>Shown only when messages go to a terminal and the output does not: output on the terminal is its own progress.</summary>
    public static async Task WhileAsync(CliIo io, string what, Func<Progress, Task> work)
    {
        if (!io.ErrorIsTerminal || io.OutputIsTerminal)
        {
            await work(new Progress(null, what));
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(io.Error) });
        await console.Status().StartAsync(what, status => work(new Progress(status, what)));
    }
}
