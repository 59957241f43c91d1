using Chancery.Cli.Input;
using Chancery.Core.Sources;

namespace Chancery.Cli.Commands;

/// <summary>What every command that reads documents does first: refuse wrong use, then open the input.</summary>
internal static class ReadRun
{
    public static Task<int> StartAsync(CliIo io, string[] paths, string? date, string? from, Func<DocumentSource, Task<int>> run, bool any = false)
    {
        if (!Shared.TryDate(date, out var published, out var problem)) return Refuse(io, problem!);
        if (paths.Count(path => path == InputFile.Standard) > 1) return Refuse(io, UseProblems.InputTwice("chancery"));
        var reader = new InputReader(io.Input, Shared.FormatOf(from), published);
        return any ? run(ct => reader.ReadAsync(InputFiles.Expand(paths), ct)) : GatedAsync(io, ct => reader.ReadAsync(InputFiles.Expand(paths), ct), run);
    }

    private static async Task<int> GatedAsync(CliIo io, DocumentSource source, Func<DocumentSource, Task<int>> run)
    {
        var gate = new LanguageGate(io.Root);
        var code = await run(ct => gate.FilterAsync(source(ct), ct));
        gate.Tell(io.Error);
        return code;
    }

    private static Task<int> Refuse(CliIo io, Core.Problems.Problem problem)
    {
        io.Report(problem);
        return Task.FromResult(ExitCode.WrongUse);
    }
}

/// <summary>The documents of a command, opened when they are asked for.</summary>
internal delegate IAsyncEnumerable<ReadResult> DocumentSource(CancellationToken ct);
