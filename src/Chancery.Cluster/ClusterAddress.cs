using System.Net;
using StackExchange.Redis;

namespace Chancery.Cluster;

/// <summary>Where workers find each other: <c>redis://user@host:port/database?name=cluster</c>. The password is never shown.</summary>
public sealed class ClusterAddress
{
    private const int DefaultPort = 6379, PatienceMs = 5_000;

    private const string Plain = "redis", Encrypted = "rediss", DefaultName = "chancery", Password = "REDISCLI_AUTH";

    private readonly string _host;
    private readonly int _port;
    private readonly bool _encrypted;
    private readonly string? _user, _password;
    private readonly int? _database;

    private ClusterAddress(Uri uri, string name)
    {
        (_host, _port, _encrypted, Name) = (uri.IdnHost.Trim('[', ']'), uri.Port > 0 ? uri.Port : DefaultPort, uri.Scheme == Encrypted, name);
        var told = uri.UserInfo.Split(':', 2);
        if (told[0].Length > 0) _user = Uri.UnescapeDataString(told[0]);
        _password = told.Length > 1 ? Uri.UnescapeDataString(told[1]) : Environment.GetEnvironmentVariable(Password);
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database) _database = int.Parse(database, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        Shown = $"{uri.Scheme}://{_host}:{_port}{(_database is { } number ? $"/{number}" : "")}{(name == DefaultName ? "" : "?name=" + Uri.EscapeDataString(name))}";
    }

    /// <summary>Which of the clusters that meet at this server.</summary>
    public string Name { get; }

    /// <summary>As messages name it.</summary>
    public string Shown { get; }

    /// <summary>Redis is on this machine: the workers may be too.</summary>
    public bool IsLocal => _host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(_host, out var address) && IPAddress.IsLoopback(address));

    /// <exception cref="ClusterException">It is no such address.</exception>
    public static ClusterAddress Read(string text)
    {
        try
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is Plain or Encrypted && uri.Host.Length > 0)
            {
                var name = uri.Query.Length == 0 ? DefaultName : uri.Query.StartsWith("?name=", StringComparison.Ordinal) ? Uri.UnescapeDataString(uri.Query["?name=".Length..]) : "";
                if (name.Length > 0) return new ClusterAddress(uri, name);
            }
        }
        catch (Exception e) when (e is FormatException or OverflowException or UriFormatException)
        {
            // what is wrong with it may hold the password
        }
        throw new ClusterException(ClusterProblems.NoAddress());
    }

    /// <summary>Fails at once when no Redis answers: to wait for it is for those who were there before.</summary>
    /// <exception cref="ClusterException">None answers, or it lets nobody in.</exception>
    internal async Task DemandAsync()
    {
        try
        {
            var options = Options();
            options.AbortOnConnectFail = true;
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
            await redis.GetDatabase().PingAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            throw new ClusterException(ClusterProblems.NoRedis(Shown, e.Message.Split('\n')[0]));
        }
    }

    internal ConfigurationOptions Options()
    {
        var options = new ConfigurationOptions
        {
            Ssl = _encrypted, User = _user, Password = _password, DefaultDatabase = _database, AbortOnConnectFail = false, ConnectTimeout = PatienceMs, AsyncTimeout = PatienceMs, ClientName = "chancery",
        };
        options.EndPoints.Add(_host, _port);
        return options;
    }

    public override string ToString() => Shown;
}
