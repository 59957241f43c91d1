using System.CommandLine;

namespace Chancery.Cli.Commands;

internal static class ImportCommand
{
    public static Command Create(CliIo io)
    {
        var files = new Argument<string[]>("file") { Description = "Files of GDELT, POLECAT, ICEWS, Phoenix, ACLED or UCDP, also zipped; which it is, the first row tells", Arity = ArgumentArity.OneOrMore };
        var record = RecordOptions.File();
        var command = new Command("import", "Read events of other data sets into a record; a second run changes nothing") { files, record };
        command.SetAction((parse, ct) => Task.Run(() => new ImportRun(io).Run(parse.GetValue(files)!, parse.GetValue(record)!, ct), ct));
        return command;
    }
}
