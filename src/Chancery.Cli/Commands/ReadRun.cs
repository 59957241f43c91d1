using Chancery.Cli.Input;
using Chancery.Core.Sources;

namespace Chancery.Cli.Commands;

/// <summary>What every command that reads documents does first: refuse wrong use, then open the input.</summary>
internal static class ReadRun
{
    public static Task<int> StartAsync(CliIo io, ReadChoice choice, Func<DocumentSource, Task<int>> run)
    {
        if (!Shared.TryDate(choice.Date, out var published, out var problem)) return Refuse(io, problem!);
        if (choice.Paths.Count(path => path == InputFile.Standard) > 1) return Refuse(io, UseProblems.InputTwice("chancery"));
        var limits = choice.Limits is { } file ? LimitsFile.Read(file, out problem) : ReadLimits.Standard;
        if (problem is not null) return Refuse(io, problem);
        FieldMap? names = null;
        if (choice.Fields is { } written && !FieldMap.TryRead(written, out names, out var wrong)) return Refuse(io, UseProblems.WrongFields(wrong));
        var reader = new InputReader(io.Input, Shared.FormatOf(choice.From), published, limits, choice.Share, names);
        return choice.AnyLanguage ? run(Source) : GatedAsync(io, Source, run);

        IAsyncEnumerable<ReadResult> Source(CancellationToken ct)
        {
            if (choice.Share is null) return reader.ReadAsync(InputFiles.Expand(choice.Paths), ct);
            List<InputFile> files = [.. InputFiles.Expand(choice.Paths)];
            choice.Share.Expect(files);
            return reader.ReadAsync(files, ct);
        }
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
