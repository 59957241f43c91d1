using System.Net;
using System.Security.Cryptography;
using System.Text;
using Chancery.Core.Problems;
using Chancery.Serve.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Guard;

/// <summary>Who is let in: whoever asks by the right name and, where there is one, knows the token.</summary>
internal static class Doors
{
    public const string Cookie = "chancery";

    private const string Visitor = "chancery.visitor";

    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Open without a token: they tell nothing of the record.</summary>
    private static readonly string[] Open = ["/health", "/ready", "/sign-in", "/looks"];

    public static void Use(WebApplication app, ServeSetup setup) => app.Use(async (context, next) =>
    {
        if (Refusal(context, setup) is not var (status, problem)) await next(context);
        else if (status == StatusCodes.Status401Unauthorized && HttpMethods.IsGet(context.Request.Method) && !IsProgram(context.Request)) context.Response.Redirect("/sign-in");
        else await Faults.PageOr(context, Told.Problem(problem, status), problem, status);
    });

    /// <summary>Somebody who is let in with this; null for nobody.</summary>
    public static DoorKey? Known(ServeSetup setup, string? given)
    {
        if (given is null) return null;
        var (hash, found) = (SHA256.HashData(Encoding.UTF8.GetBytes(given)), (DoorKey?)null);
        // all are compared: the time tells nothing of where one stands
        foreach (var key in Keys(setup))
            if (CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(key.Secret)))) found = key;
        return found;
    }

    /// <summary>Without tokens everybody is at home here.</summary>
    public static Role RoleOf(HttpContext context) => context.Items[Visitor] switch { DoorKey key => key.Role, Role role => role, _ => Role.Read };

    /// <summary>The name of the token; null where there are none.</summary>
    public static string? NameOf(HttpContext context) => (context.Items[Visitor] as DoorKey)?.Name;

    public static CookieOptions CookieOptions(HttpRequest request) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/", IsEssential = true };

    private static (int Status, Problem Problem)? Refusal(HttpContext context, ServeSetup setup)
    {
        var request = context.Request;
        // a page elsewhere can have its own name lead to this machine, and would then read our answers as its own
        if (IPAddress.IsLoopback(setup.Address) && !OwnNames.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)) return (StatusCodes.Status421MisdirectedRequest, ServeProblems.WrongHost(request.Host.Host));
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && FromElsewhere(request)) return (StatusCodes.Status403Forbidden, ServeProblems.OtherSite());
        if (!Keys(setup).Any())
        {
            context.Items[Visitor] = Role.Admin;
            return null;
        }
        if (Array.Exists(Open, path => request.Path.StartsWithSegments(path))) return null;
        if ((Known(setup, Bearer(request)) ?? Known(setup, request.Cookies[Cookie])) is not { } key) return (StatusCodes.Status401Unauthorized, ServeProblems.NoToken());
        context.Items[Visitor] = key;
        return request.Path.StartsWithSegments("/review") && key.Role < Role.Review ? (StatusCodes.Status403Forbidden, ServeProblems.NotAllowed("review")) : null;
    }

    private static IEnumerable<DoorKey> Keys(ServeSetup setup) => setup.Token is { } token ? setup.Keys.Prepend(new DoorKey(Role.Admin, "admin", token)) : setup.Keys;

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;

    /// <summary>Browsers say where a request comes from, in a header that no page can write or, the older ones, by its origin; programs say nothing.</summary>
    private static bool FromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site is not ("same-origin" or "none")
        : request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.ToString());

    private static bool IsProgram(HttpRequest request) => request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/metrics") || request.Path.StartsWithSegments("/mcp");
}
