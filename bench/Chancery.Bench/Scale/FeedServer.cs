using System.Globalization;
using System.Net;
using System.Text;
using Chancery.Core.Text;

namespace Chancery.Bench.Scale;

/// <summary>A feed on this machine whose items are drawn reports; each time it is asked it has some new ones, and keeps the newest.</summary>
internal sealed class FeedServer : IDisposable
{
    private const int Kept = 60, NewEachTime = 10;
    private readonly HttpListener _listener = new();
    private readonly IReadOnlyList<Article> _articles;
    private int _told;

    public FeedServer(int port, int articles)
    {
        _articles = [.. CodingScale.Drawn(articles)];
        Root = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _listener.Prefixes.Add(Root.AbsoluteUri);
        _listener.Start();
    }

    public Uri Root { get; }

    /// <summary>Items told so far.</summary>
    public int Told => _told;

    /// <summary>Answers until it is stopped.</summary>
    public async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            Answer(context.Request.Url!.AbsolutePath.Trim('/'), context.Response);
        }
    }

    public void Dispose() => _listener.Close();

    private void Answer(string path, HttpListenerResponse response)
    {
        var body = path is "feed" ? Feed() : path.StartsWith("item", StringComparison.Ordinal) && int.TryParse(path.AsSpan(4), CultureInfo.InvariantCulture, out var item) && item < _articles.Count ? Page(item) : null;
        response.StatusCode = body is null ? 404 : 200;
        response.ContentType = path is "feed" ? "application/rss+xml; charset=utf-8" : "text/html; charset=utf-8";
        response.Close(Encoding.UTF8.GetBytes(body ?? ""), false);
    }

    private string Feed()
    {
        _told = Math.Min(_articles.Count, _told + NewEachTime);
        var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Soak</title>");
        for (var i = Math.Max(0, _told - Kept); i < _told; i++)
            feed.Append(CultureInfo.InvariantCulture, $"<item><title>Report {i}</title><link>{Root}item{i}</link><guid>{Root}item{i}</guid><pubDate>{Day(i):R}</pubDate></item>");
        return feed.Append("</channel></rss>").ToString();
    }

    private string Page(int item) =>
        $"<html><head><title>Report {item}</title></head><body><article><h1>Report {item}</h1><p>{WebUtility.HtmlEncode(_articles[item].Text).Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>";

    private static DateTime Day(int item) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(item);
}
