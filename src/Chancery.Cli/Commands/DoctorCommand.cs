using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Chancery.Cli.Input;
using Chancery.Cli.Output;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

internal static class DoctorCommand
{
    private const string Trial = "The president met the prime minister in Paris on Monday.";

    public static Command Create(CliIo io)
    {
        var json = Shared.Json("One JSON object");
        var record = new Option<string?>("--record") { Description = "Look at this record too", HelpName = "FILE" };
        var paths = Shared.Many("PATH", "Look into these files or folders instead, and say what would be read", ArgumentArity.ZeroOrMore);
        var command = new Command("doctor", "Versions, packs and models with their hashes, and what to fix; or what is in a folder") { paths, json, record };
        command.SetAction((parse, ct) => parse.GetValue(paths) is { Length: > 0 } given ? LookAsync(io, given, parse.GetValue(json), ct) : Task.FromResult(Run(io, parse.GetValue(json), parse.GetValue(record))));
        return command;
    }

    private static async Task<int> LookAsync(CliIo io, string[] paths, bool json, CancellationToken ct)
    {
        var found = await new FolderCheck(io).RunAsync(paths, ct);
        io.Output.Write(json ? FolderOutput.Json(found) : Encoding.UTF8.GetBytes(FolderOutput.Table(found)));
        io.Output.Flush();
        return found.Documents > 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static int Run(CliIo io, bool json, string? record)
    {
        List<Installed> installed = [.. Installed.Below(io.Root)];
        List<Problem> problems = [.. PackCheck.Find(Path.Combine(io.Root, "packs")).SelectMany(PackCheck.Run)];
        if (installed.All(item => item.Kind != "pack")) problems.Add(PackProblems.MissingPack(Path.Combine(io.Root, "packs")));
        problems.AddRange(Try(io));
        var health = record is null ? null : Health(record, problems);
        io.Output.Write(json ? Json(installed, problems, health) : Encoding.UTF8.GetBytes(Table(installed, problems, health)));
        io.Output.Flush();
        return problems.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    // loads all there is and codes a sentence: what works here works in `code`
    private static IEnumerable<Problem> Try(CliIo io)
    {
        try
        {
            io.Load(io.Root).Code(new Article { Id = "doctor", Text = Trial });
            return [];
        }
        catch (EngineException e)
        {
            return [e.Problem];
        }
#pragma warning disable CA1031 // whatever is broken, the doctor says so
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [RunProblems.Failed("doctor", e)];
        }
    }

    private static RecordCounts? Health(string file, List<Problem> problems)
    {
        try
        {
            using var record = Records.Open(file);
            return record.Counts();
        }
        catch (RecordException e)
        {
            problems.Add(e.Problem);
            return null;
        }
    }

    private static string Table(List<Installed> installed, List<Problem> problems, RecordCounts? health)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Product.Name}\n{RuntimeInformation.FrameworkDescription}\n{RuntimeInformation.RuntimeIdentifier}\n");
        var width = installed.Count == 0 ? 0 : installed.Max(item => item.Name.Length);
        foreach (var item in installed)
            text.Append(CultureInfo.InvariantCulture, $"{item.Kind,-5}  {item.Name.PadRight(width)}  {item.Files,4} files  {item.Bytes,12:N0} bytes  sha256 {item.Sha256[..16]}\n");
        if (health is { } counts)
            text.Append(CultureInfo.InvariantCulture, $"record  schema {counts.Schema}: {counts.Documents} documents, {counts.Copies} of them copies; {counts.Told} events as told, {counts.Events} events, {counts.Reports} reports, {counts.Claims} claims; {counts.Waiting} wait to be merged\n");
        foreach (var problem in problems) text.Append(problem).Append('\n');
        text.Append(problems.Count == 0 ? "all is well\n" : $"to fix: {problems.Count}\n");
        return text.ToString();
    }

    private static byte[] Json(List<Installed> installed, List<Problem> problems, RecordCounts? health)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("version", Product.Version);
            json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
            json.WriteString("platform", RuntimeInformation.RuntimeIdentifier);
            json.WriteStartArray("installed");
            foreach (var item in installed)
            {
                json.WriteStartObject();
                json.WriteString("kind", item.Kind);
                json.WriteString("name", item.Name);
                json.WriteNumber("files", item.Files);
                json.WriteNumber("bytes", item.Bytes);
                json.WriteString("sha256", item.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (health is { } counts)
            {
                json.WriteStartObject("record");
                json.WriteNumber("schema", counts.Schema);
                foreach (var (name, count) in new[] { ("documents", counts.Documents), ("copies", counts.Copies), ("told_events", counts.Told), ("events", counts.Events), ("reports", counts.Reports), ("claims", counts.Claims), ("waiting", counts.Waiting) })
                    json.WriteNumber(name, count);
                json.WriteEndObject();
            }
            json.WriteStartArray("problems");
            foreach (var problem in problems) json.WriteStringValue(problem.ToString());
            json.WriteEndArray();
            json.WriteBoolean("ok", problems.Count == 0);
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
        return stream.ToArray();
    }
}
