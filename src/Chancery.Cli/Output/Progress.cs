using System.Globalization;
using Spectre.Console;

namespace Chancery.Cli.Output;

/// <summary>A line on the terminal that says that work goes on; nothing where nobody would see it.</summary>
internal sealed class Progress
{
    private const double LeastSeconds = 3;

    private readonly StatusContext? _status;
    private readonly string _what;

    private Progress(StatusContext? status, string what) => (_status, _what) = (status, what);

    public void Tell(string state)
    {
        if (_status is not null) _status.Status = Markup.Escape($"{_what}: {state}");
    }

    /// <summary>", 41 %, 3 min left"; nothing while it would be a guess.</summary>
    /// <param name="seconds">Since the beginning.</param>
    /// <param name="share">Of the input that is read; null when it is not known.</param>
    public static string TimeLeft(double seconds, double? share)
    {
        if (share is not (> 0.001 and var read) || seconds < LeastSeconds) return "";
        var left = TimeSpan.FromSeconds(seconds * (1 - read) / read);
        var time = left.TotalHours >= 1 ? $"{(int)left.TotalHours} h {left.Minutes} min" : left.TotalMinutes >= 1 ? $"{(int)Math.Ceiling(left.TotalMinutes)} min" : $"{(int)Math.Ceiling(left.TotalSeconds)} s";
        return string.Create(CultureInfo.InvariantCulture, $", {read * 100:0} %, {time} left");
    }

    /// <summary>For a command that has no output and does not wait.</summary>
    public static void While(CliIo io, string what, Action<Progress> work)
    {
        if (!io.ErrorIsTerminal) work(new Progress(null, what));
        else AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(io.Error) }).Status().Start(what, status => work(new Progress(status, what)));
    }

    /// <summary>Shown only when messages go to a terminal and the output does not: output on the terminal is its own progress.</summary>
    /// <param name="io">The command's.</param>
    /// <param name="what">What is done.</param>
    /// <param name="work">Tells how far it is.</param>
    /// <param name="prints">False for a command that has no output.</param>
    public static async Task WhileAsync(CliIo io, string what, Func<Progress, Task> work, bool prints = true)
    {
        if (!io.ErrorIsTerminal || prints && io.OutputIsTerminal)
        {
            await work(new Progress(null, what));
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(io.Error) });
        await console.Status().StartAsync(what, status => work(new Progress(status, what)));
    }
}
