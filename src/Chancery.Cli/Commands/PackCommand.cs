using System.CommandLine;
using Chancery.Cli.Output;
using Chancery.Core.Problems;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

internal static class PackCommand
{
    private const string Packs = "packs";

    public static Command Create(CliIo io) => new("pack", "Check packs and run the examples beside their rules") { Check(io), Test(io), PackWhy.Create(io), PackImport.Create(io) };

    private static Command Check(CliIo io)
    {
        var (folders, json) = (Folders(), Shared.Json("One JSON object a problem"));
        var command = new Command("check", "Say all that is wrong with packs") { folders, json };
        command.SetAction(parse =>
        {
            var packs = Chosen(io, parse.GetValue(folders)!);
            List<Problem> problems = [.. packs.SelectMany(PackCheck.Run)];
            if (packs.Count == 0) problems.Add(PackProblems.MissingPack(Path.Combine(io.Root, Packs)));
            ProblemOutput.Write(io, problems, parse.GetValue(json));
            if (problems.Count == 0) io.Error.WriteLine($"{Count(packs.Count, "pack")}, no problems");
            return problems.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static Command Test(CliIo io)
    {
        var (folders, json) = (Folders(), Shared.Json("One JSON object a problem"));
        var accept = new Option<bool>("--accept") { Description = "Write what the code now says into the examples" };
        var command = new Command("test", "Run the examples beside the rules") { folders, accept, json };
        command.SetAction(parse =>
        {
            var (ran, changed, problems) = (0, 0, new List<Problem>());
            var packs = Chosen(io, parse.GetValue(folders)!);
            if (packs.Count == 0) problems.Add(PackProblems.MissingPack(Path.Combine(io.Root, Packs)));
            foreach (var folder in packs)
            {
                var pack = PackFolder.Open(folder, problems);
                var runner = new ExampleRunner(io.Load(RootOf(io, folder)).Read);
                if (parse.GetValue(accept)) changed += runner.Accept(pack);
                var (count, wrong) = runner.Run(pack);
                ran += count;
                problems.AddRange(wrong);
            }
            ProblemOutput.Write(io, problems, parse.GetValue(json));
            io.Error.WriteLine($"{Count(ran, "example")}, {problems.Count} wrong" + (changed > 0 ? $", {changed} rewritten" : ""));
            return problems.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static Argument<string[]> Folders() => Shared.Many("PACKDIR", "Folders of packs; all installed packs without", ArgumentArity.ZeroOrMore);

    private static IReadOnlyList<string> Chosen(CliIo io, string[] folders) => folders.Length > 0 ? folders : PackCheck.Find(Path.Combine(io.Root, Packs));

    // a pack in a folder "packs" is tested together with the packs and models beside it
    private static string RootOf(CliIo io, string folder)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
        return parent is not null && Path.GetFileName(parent) == Packs && Path.GetDirectoryName(parent) is { } root ? root : io.Root;
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
