using System.Threading.RateLimiting;
using Chancery.Serve.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Serve.Guard;

/// <summary>How often one address may ask, and how many texts are coded at one time.</summary>
internal static class Rates
{
    public const string Coding = "coding";

    private const int Seconds = 4, Waiting = 16;

    public static void Add(IServiceCollection services, ServeSetup setup) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            await Told.Problem(ServeProblems.TooOften(), StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
        };
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new TokenBucketRateLimiterOptions { TokenLimit = setup.RequestsPerSecond * Seconds, TokensPerPeriod = setup.RequestsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true }));
        options.AddConcurrencyLimiter(Coding, limiter => (limiter.PermitLimit, limiter.QueueLimit) = (Environment.ProcessorCount, Waiting));
    });
}
