using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Chancery.Serve.Guard;

/// <summary>What went wrong while a request was answered: told in one shape, without a stack trace.</summary>
internal static partial class Faults
{
    public static void Use(WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        SuppressDiagnosticsCallback = _ => true,
        ExceptionHandler = static async context =>
        {
            var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
            if (error is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return;
            if (error is RecordException held)
            {
                context.Response.Headers.RetryAfter = "2";
                await PageOr(context, Told.Problem(held.Problem, StatusCodes.Status503ServiceUnavailable), held.Problem, StatusCodes.Status503ServiceUnavailable);
                return;
            }
            Log(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Faults)), error, context.Request.Path);
            var fault = ServeProblems.Fault(error);
            await PageOr(context, Told.Problem(fault, StatusCodes.Status500InternalServerError), fault, StatusCodes.Status500InternalServerError);
        },
    });

    /// <summary>People get a page, programs get problem+json.</summary>
    public static Task PageOr(HttpContext context, IResult result, Core.Problems.Problem problem, int status) =>
        context.Request.Path.StartsWithSegments("/api") || !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? result.ExecuteAsync(context)
            : Pages.PageMap.Problem(problem, status).ExecuteAsync(context);

    [LoggerMessage(LogLevel.Error, "a request for {Path} failed")]
    private static partial void Log(ILogger logger, Exception? error, string path);
}
