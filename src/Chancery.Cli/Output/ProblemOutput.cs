using System.Text.Json;
using Chancery.Core.Problems;

namespace Chancery.Cli.Output;

/// <summary>Problems that are the result of a command: data, so they go to standard output.</summary>
internal static class ProblemOutput
{
    public static void Write(CliIo io, IEnumerable<Problem> problems, bool json)
    {
        foreach (var problem in problems)
        {
            if (json) Json(io.Output, problem);
            else io.Output.Write(System.Text.Encoding.UTF8.GetBytes(problem + "\n"));
        }
        io.Output.Flush();
    }

    /// <summary>One line.</summary>
    public static void Json(Stream stream, Problem problem)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("file", problem.File);
            if (problem.Line > 0) json.WriteNumber("line", problem.Line);
            json.WriteString("message", problem.Message);
            json.WriteString("help", problem.Help);
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
    }
}
