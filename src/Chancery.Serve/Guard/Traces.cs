using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chancery.Serve.Guard;

/// <summary>How long a request took and what of it the record and the coder took, told to a collector (OTLP over HTTP) where one is named. Otherwise nothing is told to anybody.</summary>
internal static class Traces
{
    private static readonly ActivitySource Source = new("Chancery");

    /// <summary>What tells of the server itself, again and again.</summary>
    private static readonly string[] Quiet = ["/health", "/ready", "/metrics", "/looks"];

    public static void Add(IServiceCollection services, ServeSetup setup)
    {
        if (setup.Traces is not { } collector) return;
        var (name, version) = (setup.Product.Split(' ')[0], setup.Product.Split(' ')[^1]);
        services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(name, serviceVersion: version)).WithTracing(tracing => tracing
            .AddSource(Source.Name)
            .AddAspNetCoreInstrumentation(static requests => requests.Filter = static context => !Array.Exists(Quiet, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
            .AddOtlpExporter(exporter => (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(collector, "v1/traces"))));
    }

    /// <summary>A part of a request; null when nobody listens.</summary>
    public static Activity? Part(string name) => Source.StartActivity(name);
}
