using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Chancery.Sbom;

/// <summary>What the program is made of: the packages that its lock file names and the models that lie beside it. The same checkout gives the same text.</summary>
internal sealed class Bill
{
    private const string Program = "src/Chancery.Cli/packages.lock.json", ModelFolder = "models";

    /// <summary>Helps to build and is not in the program.</summary>
    private static readonly string[] BuildOnly = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Bill(string version, IReadOnlyList<LockedPackage> packages, IReadOnlyList<(string Path, string Sha256)> models) => (Version, Packages, Models) = (version, packages, models);

    public string Version { get; }

    public IReadOnlyList<LockedPackage> Packages { get; }

    public IReadOnlyList<(string Path, string Sha256)> Models { get; }

    public static Bill Of(string checkout)
    {
        var version = XDocument.Load(Path.Combine(checkout, "Directory.Build.props")).Descendants("Version").Single().Value;
        var models = Directory.EnumerateFiles(Path.Combine(checkout, ModelFolder), "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(checkout, file).Replace('\\', '/'), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))))
            .OrderBy(model => model.Item1, StringComparer.Ordinal);
        return new Bill(version, [.. LockedPackage.Read(Path.Combine(checkout, Program)).Where(package => !BuildOnly.Contains(package.Name))], [.. models]);
    }

    /// <summary>CycloneDX 1.6. No time and no serial number: they would differ from run to run.</summary>
    public string ToJson() => new JsonObject
    {
        ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = Own, ["name"] = "Chancery", ["version"] = Version, ["purl"] = Own, ["licenses"] = Licence("Apache-2.0") } },
        ["components"] = new JsonArray([.. Packages.Select(Component), .. Models.Select(Component)]),
        ["dependencies"] = new JsonArray([Needs(Own, [.. Packages.Select(package => package.Address), .. Models.Select(model => model.Path)]), .. Packages.Select(package => Needs(package.Address, AddressesOf(package)))]),
    }.ToJsonString(Indented) + "\n";

    private string Own => $"pkg:nuget/Chancery@{Version}";

    private static JsonObject Component(LockedPackage package) => new()
    {
        ["type"] = "library", ["bom-ref"] = package.Address, ["name"] = package.Name, ["version"] = package.Version, ["purl"] = package.Address, ["hashes"] = Hash("SHA-512", package.Sha512),
    };

    private static JsonObject Component((string Path, string Sha256) model) => new()
    {
        ["type"] = "machine-learning-model", ["bom-ref"] = model.Path, ["name"] = model.Path, ["hashes"] = Hash("SHA-256", model.Sha256),
    };

    private IEnumerable<string> AddressesOf(LockedPackage package) =>
        package.Needs.Select(need => Packages.FirstOrDefault(other => other.Name.Equals(need, StringComparison.OrdinalIgnoreCase))?.Address).OfType<string>();

    private static JsonObject Needs(string what, IEnumerable<string> needs) => new() { ["ref"] = what, ["dependsOn"] = new JsonArray([.. needs.Select(need => JsonValue.Create(need))]) };

    private static JsonArray Hash(string kind, string value) => [new JsonObject { ["alg"] = kind, ["content"] = value }];

    private static JsonArray Licence(string id) => [new JsonObject { ["license"] = new JsonObject { ["id"] = id } }];
}
