using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Chancery.Core.Sources;
using Chancery.Sources.Crawls;
using Polly;
using Polly.Retry;

namespace Chancery.Sources.Watching;

/// <summary>Asks servers: politely, for a bounded time and number of bytes, and none that lies where it should not. Failure is an answer.</summary>
internal sealed class Fetcher : IDisposable
{
    private const int MostHops = 5, Repetitions = 2, HeaderKilobytes = 64;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly FeedList _list;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly ResiliencePipeline<FetchAnswer> _again;

    public Fetcher(FeedList list, TimeProvider clock)
    {
        (_list, _clock, Turns) = (list, clock, new HostTurns(clock, list.Delay));
        // no proxy: it would ask addresses that nobody has looked at
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None, ConnectTimeout = list.Timeout,
            MaxResponseHeadersLength = HeaderKilobytes, ConnectCallback = ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        _client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        _again = new ResiliencePipelineBuilder<FetchAnswer> { TimeProvider = clock }.AddRetry(new RetryStrategyOptions<FetchAnswer>
        {
            MaxRetryAttempts = Repetitions, BackoffType = DelayBackoffType.Exponential, UseJitter = true, Delay = list.Retry, MaxDelay = LongestWait,
            ShouldHandle = static outcome => new(outcome.Outcome.Result is { IsTransient: true }),
            DelayGenerator = static outcome => new(outcome.Outcome.Result?.RetryAfter is { } asked ? (asked < LongestWait ? asked : LongestWait) : null),
        }).Build();
    }

    public HostTurns Turns { get; }

    /// <summary>The answer of the last server, after redirects and repetitions.</summary>
    public async Task<FetchAnswer> GetAsync(Uri url, (string? Tag, string? Modified) known, CancellationToken ct) =>
        await _again.ExecuteAsync(async token => await FollowAsync(url, known, token).ConfigureAwait(false), ct).ConfigureAwait(false);

    public void Dispose()
    {
        _client.Dispose();
        Turns.Dispose();
    }

    private async Task<FetchAnswer> FollowAsync(Uri url, (string? Tag, string? Modified) known, CancellationToken ct)
    {
        for (var hop = 0; hop <= MostHops; hop++)
        {
            if (url.Scheme is not ("http" or "https")) return Refuse(url, "only http and https are followed");
            var at = url;
            var (answer, next) = await Turns.TakeAsync(at.Host, () => AskAsync(at, known, ct), ct).ConfigureAwait(false);
            if (next is null) return answer;
            if (!Uri.TryCreate(url, next, out var target)) return Refuse(url, "it leads to what is no address");
            url = target;
        }
        return Refuse(url, $"it leads on more than {MostHops} times");
    }

    /// <summary>One request. The second value is where it leads on to.</summary>
    private async Task<(FetchAnswer, Uri?)> AskAsync(Uri url, (string? Tag, string? Modified) known, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(_list.Timeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            using var request = Request(url, known);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location) return (new FetchAnswer(url, status), location);
            return (await ReadAsync(url, response, both.Token).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (new FetchAnswer(url, 0, $"no whole answer came within {_list.Timeout.TotalSeconds:0.#} seconds"), null);
        }
        catch (TooLargeException e)
        {
            return (Refuse(url, $"the answer has more than {e.Limit:N0} bytes"), null);
        }
        catch (HttpRequestException e) when (e.InnerException is RefusedAddressException refused)
        {
            return (Refuse(url, refused.Message), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or SocketException or InvalidOperationException)
        {
            return (new FetchAnswer(url, 0, e.Message), null);
        }
    }

    private HttpRequestMessage Request(Uri url, (string? Tag, string? Modified) known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", _list.Agent);
        request.Headers.TryAddWithoutValidation("Accept", "application/rss+xml, application/atom+xml, text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        if (known.Tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known.Tag);
        if (known.Modified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", known.Modified);
        return request;
    }

    private async Task<FetchAnswer> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken ct)
    {
        var answer = new FetchAnswer(url, (int)response.StatusCode)
        {
            ContentType = response.Content.Headers.ContentType?.ToString(), Tag = Raw(response.Headers, "ETag"), Modified = Raw(response.Content.Headers, "Last-Modified"), RetryAfter = Wait(response.Headers.RetryAfter),
        };
        if (!answer.IsGood) return answer;
        await using var body = await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        await using var packed = new LimitedStream(body, _list.MostBytes);
        await using var unpacked = new LimitedStream(HttpMessage.Unpacking(packed, Raw(response.Content.Headers, "Content-Encoding")) ?? packed, _list.MostBytes);
        using var all = new MemoryStream();
        await unpacked.CopyToAsync(all, ct).ConfigureAwait(false);
        return answer with { Body = all.ToArray() };
    }

    /// <summary>Connects to an address that was looked at, and not to what a second question for the name would bring.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = (await Dns.GetHostAddressesAsync(host, ct).ConfigureAwait(false)).Where(address => Addresses.MayAsk(address, _list.Private)).ToArray();
        if (addresses.Length == 0) throw new RefusedAddressException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, ct).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? asked) => asked?.Delta ?? (asked?.Date is { } until && until > _clock.GetUtcNow() ? until - _clock.GetUtcNow() : null);

    private static string? Raw(HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static FetchAnswer Refuse(Uri url, string why) => new(url, 0, why) { IsFinal = true };
}
