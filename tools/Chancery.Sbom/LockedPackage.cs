using System.Text.Json;

namespace Chancery.Sbom;

/// <summary>One package of a lock file.</summary>
/// <param name="Name">As the registry writes it.</param>
/// <param name="Version">The version that is locked.</param>
/// <param name="Sha512">Of the package's file, in hexadecimal.</param>
/// <param name="Needs">Names of the packages that it needs.</param>
internal sealed record LockedPackage(string Name, string Version, string Sha512, IReadOnlyList<string> Needs)
{
    public string Address => $"pkg:nuget/{Name}@{Version}";

    /// <summary>The packages of a lock file; projects of our own are left out, what they need is in it as well.</summary>
    public static IReadOnlyList<LockedPackage> Read(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(lockFile));
        var packages = new SortedDictionary<string, LockedPackage>(StringComparer.OrdinalIgnoreCase);
        foreach (var framework in json.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in framework.Value.EnumerateObject())
            {
                if (!package.Value.TryGetProperty("contentHash", out var hash)) continue;
                packages[package.Name] = new LockedPackage(package.Name, package.Value.GetProperty("resolved").GetString()!, Convert.ToHexStringLower(hash.GetBytesFromBase64()), NeedsOf(package.Value));
            }
        }
        return [.. packages.Values];
    }

    private static string[] NeedsOf(JsonElement package) =>
        package.TryGetProperty("dependencies", out var needs) ? [.. needs.EnumerateObject().Select(need => need.Name).Order(StringComparer.OrdinalIgnoreCase)] : [];
}
