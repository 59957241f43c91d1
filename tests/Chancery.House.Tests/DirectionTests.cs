using System.Xml.Linq;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>Who may use whom. A project that is not in the table fails: adding an assembly is a decision.</summary>
public sealed class DirectionTests
{
    private static readonly Dictionary<string, Room> Rooms = new(StringComparer.Ordinal)
    {
        ["Chancery.Core"] = new([], ["System.Numerics.Tensors"]),
        ["Chancery.Packs"] = new(["Chancery.Core"], ["Tomlyn"]),
        ["Chancery.Sources"] = new(["Chancery.Core"], ["AngleSharp", "CsvHelper", "MimeKit", "PdfPig", "Polly.Core", "SmartReader", "ZstdSharp.Port"]),
        ["Chancery.Sources.Tests"] = new(["Chancery.Core", "Chancery.Sources"], ["CsCheck", "xunit.v3"]),
        ["Chancery.Sql"] = new(["Chancery.Core"], []),
        ["Chancery.DuckDb"] = new(["Chancery.Core", "Chancery.Sql"], ["DuckDB.NET.Data.Full"]),
        ["Chancery.Postgres"] = new(["Chancery.Core", "Chancery.Sql"], ["Npgsql"]),
        ["Chancery.Cluster"] = new(["Chancery.Core"], ["Microsoft.Orleans.Clustering.Redis", "Microsoft.Orleans.Server", "StackExchange.Redis"]),
        ["Chancery.Postgres.Tests"] = new(["Chancery.Cli", "Chancery.Cluster", "Chancery.DuckDb", "Chancery.Postgres"], ["CsCheck", "xunit.v3"]),
        ["Chancery.Serve"] = new(["Chancery.Core"], ["Microsoft.AspNetCore.OpenApi", "ModelContextProtocol.AspNetCore", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Instrumentation.AspNetCore", "Scalar.AspNetCore"]),
        ["Chancery.Serve.Tests"] = new(["Chancery.Cli", "Chancery.Serve"], ["xunit.v3"]),
        ["Chancery.Browser.Tests"] = new(["Chancery.Cli", "Chancery.Serve"], ["Deque.AxeCore.Commons", "Microsoft.Playwright", "xunit.v3"]),
        ["Chancery.Cli"] = new(["Chancery.Core", "Chancery.Packs", "Chancery.Cluster", "Chancery.DuckDb", "Chancery.Postgres", "Chancery.Sources", "Chancery.Serve", "Chancery.Snapshot"], ["Spectre.Console", "System.CommandLine"]),
        ["Chancery.Core.Tests"] = new(["Chancery.Core"], ["CsCheck", "xunit.v3"]),
        ["Chancery.Packs.Tests"] = new(["Chancery.Core", "Chancery.Packs"], ["CsCheck", "xunit.v3"]),
        ["Chancery.DuckDb.Tests"] = new(["Chancery.Core", "Chancery.DuckDb"], ["CsCheck", "xunit.v3"]),
        ["Chancery.Cli.Tests"] = new(["Chancery.Core", "Chancery.Packs", "Chancery.Cli"], ["CsCheck", "xunit.v3"]),
        ["Chancery.House.Tests"] = new(["Chancery.Core", "Chancery.Packs", "Chancery.DuckDb", "Chancery.Cli", "Chancery.Bench", "Chancery.Sbom"], ["xunit.v3"]),
        ["Chancery.Bench"] = new(["Chancery.Core", "Chancery.Packs", "Chancery.Sources", "Chancery.DuckDb", "Chancery.Postgres"], ["BenchmarkDotNet"]),
        ["Chancery.Training"] = new(["Chancery.Core", "Chancery.Packs"], []),
        ["Chancery.Training.Tests"] = new(["Chancery.Core", "Chancery.Training"], ["xunit.v3"]),
        ["Chancery.Gazetteer"] = new(["Chancery.Core", "Chancery.Packs"], []),
        ["Chancery.Sbom"] = new([], []),
        ["Chancery.Snapshot"] = new(["Chancery.Core", "Chancery.Packs"], []),
        ["Chancery.Map"] = new(["Chancery.Core", "Chancery.Packs"], []),
    };

    public static TheoryData<string> Projects => [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_it_may(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        Assert.True(Rooms.TryGetValue(name, out var room), $"{file}: not in the table of {nameof(DirectionTests)}. A new assembly is a decision: add its row.");
        var project = XDocument.Parse(Repository.Read(file));
        var projects = Includes(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        Assert.Empty(projects.Except(room!.Projects));
        Assert.Empty(Includes(project, "PackageReference").Except(room.Packages));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_in_the_solution_and_locked(string file)
    {
        Assert.Contains($"Path=\"{file}\"", Repository.Read("Chancery.slnx"), StringComparison.Ordinal);
        var folder = Path.GetDirectoryName(file)!;
        Assert.True(File.Exists(Repository.At(folder, "packages.lock.json")), $"{folder} has no packages.lock.json: build it once and commit the file.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Versions_of_packages_stand_in_one_place(string file) =>
        Assert.DoesNotContain(XDocument.Parse(Repository.Read(file)).Descendants("PackageReference"), package => package.Attribute("Version") is not null);

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();

    private sealed record Room(string[] Projects, string[] Packages);
}
