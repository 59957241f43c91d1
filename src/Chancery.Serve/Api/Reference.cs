using System.Security.Cryptography;
using Chancery.Serve.Guard;
using Microsoft.AspNetCore.Builder;
using Scalar.AspNetCore;

namespace Chancery.Serve.Api;

/// <summary>The description of the API as a page in which it can be tried. The one page that is not ours: it shows nothing of documents, brings its own script and style from inside the program, and is allowed no more than that.</summary>
internal static class Reference
{
    public const string Path = "/reference";

    private const int NonceLetters = 32;

    public static void Map(WebApplication app) => app.MapScalarApiReference(Path, static (options, context) =>
    {
        var nonce = RandomNumberGenerator.GetHexString(NonceLetters);
        context.Response.Headers.ContentSecurityPolicy = Headers.Policy.Replace("script-src 'self'", $"script-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal)
            .Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'; font-src 'self' data:", StringComparison.Ordinal);
        options.WithNonce(nonce).WithOpenApiRoutePattern("/api/v1/openapi.json").WithTitle("Chancery: the API").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton();
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
    });
}
