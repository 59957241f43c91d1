using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Serve.Guard;

/// <summary>Requests by address pattern, method and status, with their times, in the text form of Prometheus.</summary>
internal sealed class Metrics(TimeProvider clock)
{
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<(string Route, string Method, int Status), Times> _requests = new();

    public void Use(WebApplication app) => app.Use(async (context, next) =>
    {
        var started = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // patterns, never addresses: who asks for a million of them must not make a million rows
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "other";
            _requests.GetOrAdd((route, context.Request.Method is "GET" or "POST" or "HEAD" ? context.Request.Method : "other", context.Response.StatusCode), static _ => new Times(Bounds.Length + 1)).Add(clock.GetElapsedTime(started).TotalSeconds);
        }
    });

    public string Text(RecordPool pool)
    {
        var text = new StringBuilder("# TYPE chancery_http_request_duration_seconds histogram\n");
        foreach (var ((route, method, status), times) in _requests.OrderBy(row => row.Key.Route, StringComparer.Ordinal).ThenBy(row => row.Key.Status))
        {
            var labels = string.Create(CultureInfo.InvariantCulture, $"route=\"{route.Replace("\"", "", StringComparison.Ordinal)}\",method=\"{method}\",status=\"{status}\"");
            var (counts, sum) = times.Read();
            long below = 0;
            for (var i = 0; i < counts.Length; i++)
            {
                below += counts[i];
                text.Append(CultureInfo.InvariantCulture, $"chancery_http_request_duration_seconds_bucket{{{labels},le=\"{(i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf")}\"}} {below}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"chancery_http_request_duration_seconds_sum{{{labels}}} {sum:0.######}\nchancery_http_request_duration_seconds_count{{{labels}}} {below}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"# TYPE chancery_records_open gauge\nchancery_records_open {pool.Open}\n# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes {Environment.WorkingSet}\n").ToString();
    }

    private sealed class Times(int buckets)
    {
        private readonly long[] _counts = new long[buckets];
        private double _sum;

        public void Add(double seconds)
        {
            var bucket = Array.FindIndex(Bounds, bound => seconds <= bound);
            lock (_counts)
            {
                _counts[bucket < 0 ? ^1 : bucket]++;
                _sum += seconds;
            }
        }

        public (long[] Counts, double Sum) Read()
        {
            lock (_counts) return ([.. _counts], _sum);
        }
    }
}
