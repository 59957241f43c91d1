using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

internal static class DoctorCommand
{
    private const string Trial = "The president met the prime minister in Paris on Monday.";

    public static Command Create(CliIo io)
    {
        var json = Shared.Json("One JSON object");
        var command = new Command("doctor", "Versions, packs and models with their hashes, and what to fix") { json };
        command.SetAction(parse => Run(io, parse.GetValue(json)));
        return command;
    }

    private static int Run(CliIo io, bool json)
    {
        List<Installed> installed = [.. Installed.Below(io.Root)];
        List<Problem> problems = [.. PackCheck.Find(Path.Combine(io.Root, "packs")).SelectMany(PackCheck.Run)];
        if (installed.All(item => item.Kind != "pack")) problems.Add(PackProblems.MissingPack(Path.Combine(io.Root, "packs")));
        problems.AddRange(Try(io));
        io.Output.Write(json ? Json(installed, problems) : Encoding.UTF8.GetBytes(Table(installed, problems)));
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

    private static string Table(List<Installed> installed, List<Problem> problems)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Product.Name}\n{RuntimeInformation.FrameworkDescription}\n{RuntimeInformation.RuntimeIdentifier}\n");
        var width = installed.Count == 0 ? 0 : installed.Max(item => item.Name.Length);
        foreach (var item in installed)
            text.Append(CultureInfo.InvariantCulture, $"{item.Kind,-5}  {item.Name.PadRight(width)}  {item.Files,4} files  {item.Bytes,12:N0} bytes  sha256 {item.Sha256[..16]}\n");
        foreach (var problem in problems) text.Append(problem).Append('\n');
        text.Append(problems.Count == 0 ? "all is well\n" : $"to fix: {problems.Count}\n");
        return text.ToString();
    }

    private static byte[] Json(List<Installed> installed, List<Problem> problems)
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
