using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>A plain build compiles what a start runs through (src/Chancery.Cli/Ahead.targets).</summary>
public sealed class CompiledAheadTests
{
    private static readonly string[] Names = [.. XDocument.Load(Repository.At("src", "Chancery.Cli", "Ahead.targets")).Descendants("AheadNames").Single().Value.Split(';', StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public void Every_named_assembly_is_there_and_all_of_them_are_compiled_or_none()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var folder = Repository.At("src", "Chancery.Cli", "bin", own.Parent!.Name, own.Name);
        var compiled = Names.ToLookup(name => IsCompiled(Path.Combine(folder, name + ".dll")));
        Assert.True(!compiled[false].Any() || !compiled[true].Any(), $"not compiled: {string.Join(", ", compiled[false])}");
        if (!compiled[true].Any()) Assert.Skip("the compiler could not be had when this was built");
    }

    private static bool IsCompiled(string path)
    {
        using var file = File.OpenRead(path);
        using var pe = new PEReader(file);
        return pe.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
