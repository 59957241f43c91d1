using System.CommandLine;
using Chancery.Core.Problems;
using Chancery.Packs;
using Chancery.Packs.Import;

namespace Chancery.Cli.Commands;

/// <summary>Turns dictionaries of the field into a folder that packs/world can name.</summary>
internal static class PackImport
{
    private const string Tables = "imported.toml", Manifest = "pack.toml";

    public static Command Create(CliIo io)
    {
        var files = Shared.Many("FILE", "Dictionaries of PETRARCH or TABARI: .actors and .agents", ArgumentArity.OneOrMore);
        var folder = new Option<string>("--out") { Description = "Folder for the new pack", HelpName = "DIR", Required = true };
        var command = new Command("import", "Make a world pack of .actors and .agents dictionaries") { files, folder };
        command.SetAction(parse => Run(io, parse.GetValue(files)!, parse.GetValue(folder)!));
        return command;
    }

    private static int Run(CliIo io, string[] files, string folder)
    {
        var importer = new DictionaryImporter(WorldLoader.CountryCodes(Path.Combine(io.Root, "packs", "world")));
        var missing = 0;
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                missing++;
                io.Report(SourceProblems.Missing(file));
                continue;
            }
            using var text = new StreamReader(file);
            importer.Read(text, file);
        }
        foreach (var problem in importer.Problems) io.Report(problem);
        if (importer.Actors + importer.Roles == 0) return ExitCode.Failure;
        Directory.CreateDirectory(folder);
        using (var toml = new StreamWriter(Path.Combine(folder, Tables))) importer.Write(toml);
        File.WriteAllText(Path.Combine(folder, Manifest), $"name = \"imported\"\nversion = \"0.1.0\"\nfiles = [\"{Tables}\"]\n");
        io.Error.WriteLine($"{importer.Actors} actors and {importer.Roles} roles in {folder}, {importer.Problems.Count} lines left out");
        return importer.Problems.Count + missing > 0 ? ExitCode.Partial : ExitCode.Success;
    }
}
