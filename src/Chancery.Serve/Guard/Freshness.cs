using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Guard;

/// <summary>An answer is the same as long as the record and the address are: who has it already is told so, and the record is not asked.</summary>
internal static class Freshness
{
    private const int Letters = 20;

    /// <summary>Pages and answers about the record. What tells of the server itself is always new.</summary>
    private static readonly string[] Never = ["/health", "/ready", "/metrics", "/sign-in", "/try", "/review", "/looks", "/mcp", Api.StreamApi.Path, Api.Reference.Path];

    private const string Made = "chancery.made";

    /// <summary>For an answer that may be an older one, while a new one is made or somebody writes: a page says so, programs are told by <c>Last-Modified</c>, and nobody keeps it.</summary>
    public static Action<DateTimeOffset> Older(HttpContext context) => made => context.Items[Made] = context.Items[Made] is DateTimeOffset before && before < made ? before : made;

    /// <summary>When the answer that is shown was made; null when it is of the record as it is.</summary>
    public static DateTimeOffset? OlderOf(HttpContext context) => context.Items[Made] as DateTimeOffset?;

    public static void Use(WebApplication app, ServeSetup setup) => app.Use(async (context, next) =>
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) || Array.Exists(Never, path => request.Path.StartsWithSegments(path)))
        {
            response.Headers.CacheControl = "no-store";
            await next(context);
            return;
        }
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{setup.Product} {setup.Stamp()} {request.Path}{request.QueryString} {request.Headers.Accept}")))[..Letters]}\"";
        response.Headers.CacheControl = "private, no-cache";
        if (request.Headers.IfNoneMatch.Any(known => known?.Contains(tag, StringComparison.Ordinal) is true))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ETag = tag;
            return;
        }
        response.OnStarting(() =>
        {
            if (OlderOf(context) is { } made)
            {
                response.Headers.CacheControl = "no-store";
                response.Headers.LastModified = made.ToString("R", CultureInfo.InvariantCulture);
            }
            else if (response.StatusCode == StatusCodes.Status200OK) response.Headers.ETag = tag;
            return Task.CompletedTask;
        });
        await next(context);
    });
}
