using System.Diagnostics;
using System.Text;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>Runs the program as it was built, from the root of the checkout.</summary>
internal static class BuiltProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The exit code and what went to standard output.</summary>
    public static (int Code, string Printed) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"chancery {string.Join(' ', arguments)} did not end.");
        return (process.ExitCode, printed.ReplaceLineEndings("\n"));
    }
}
