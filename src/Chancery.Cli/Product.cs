using System.Reflection;

namespace Chancery.Cli;

internal static class Product
{
    /// <summary>"0.1.0".</summary>
    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>"chancery 0.1.0", as every record says it.</summary>
    public static string Name { get; } = "chancery " + Version;
}
