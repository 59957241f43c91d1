using System.Text;
using Chancery.Cli.Commands;

namespace Chancery.Cli.Tests;

/// <summary>One command through the front door, in a folder of its own.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-cli-");

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public Func<string, IEngine> Load { get; init; } = _ => new FakeEngine();

    public Stream? Into { get; init; }

    /// <summary>The folder that holds packs and models; null for one that holds none.</summary>
    public string? Root { get; init; }

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public async Task<int> Run(string[] args, string input = "", CancellationToken ct = default)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        using var standard = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = await Front.RunAsync(args, new CliIo { Input = standard, Output = Into ?? output, Error = errors, Root = Root ?? _folder.FullName, Load = Load }, ct);
        Output = Encoding.UTF8.GetString(output.ToArray());
        Errors = errors.ToString();
        return code;
    }

    public void Dispose() => _folder.Delete(true);
}
