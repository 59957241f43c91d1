using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Serve.Guard;

/// <summary>Forms that only our own pages can send: each carries a token that belongs to a cookie of the visitor. Keys live as long as the server and are written nowhere.</summary>
internal static class Forms
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "chancery-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
            // Headers says it more strictly
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Null when what came is no form of ours.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return null;
        var guard = context.RequestServices.GetRequiredService<IAntiforgery>();
        return await guard.IsRequestValidAsync(context) ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
    }
}
