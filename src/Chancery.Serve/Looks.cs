using System.Security.Cryptography;
using System.Text;
using Chancery.Core.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve;

/// <summary>Style, script and sign of the pages, from inside the program. Their addresses change with what they hold, so that a browser may keep them for ever.</summary>
internal static class Looks
{
    private const int Letters = 12;

    private static readonly Dictionary<string, (byte[] Bytes, string Type, string Tag)> Files = new(StringComparer.Ordinal)
    {
        ["chancery.css"] = Load("chancery.css", "text/css; charset=utf-8"),
        ["chancery.js"] = Load("chancery.js", "text/javascript; charset=utf-8"),
        ["chancery.svg"] = Load("chancery.svg", "image/svg+xml"),
    };

    public static string Address(string name) => $"/looks/{name}?{Files[name].Tag}";

    public static void Map(WebApplication app) => app.MapGet("/looks/{name}", static (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Bytes, file.Type);
    }).ExcludeFromDescription();

    private static (byte[], string, string) Load(string name, string type)
    {
        using var stream = typeof(Looks).Assembly.GetManifestResourceStream("Looks/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (name.EndsWith(".css", StringComparison.Ordinal)) bytes = [.. bytes, .. Encoding.UTF8.GetBytes(PictureStyle.Css)];
        return (bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes))[..Letters]);
    }
}
