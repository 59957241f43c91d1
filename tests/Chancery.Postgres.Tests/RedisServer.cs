using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Chancery.Postgres.Tests;

/// <summary>A Redis of one test's own, of the machine's program, on a free port of this machine; skips the test where there is none. It remembers nothing when it is restarted.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-redis-").FullName;
    private readonly int _port = FreePort();
    private Process _server;

    public RedisServer()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server"))) == true, "no Redis on this machine: `apt-get install redis-server`");
        _server = Start();
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"redis://127.0.0.1:{_port}");

    /// <summary>As when it loses all that it held.</summary>
    public void Restart()
    {
        Stop();
        _server = Start();
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Stop()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
    }

    private Process Start()
    {
        var server = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{_port}", "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--appendonly", "no"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = server.StandardOutput.ReadToEndAsync();
        _ = server.StandardError.ReadToEndAsync();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(50))
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, _port);
                return server;
            }
            catch (SocketException)
            {
                // it is starting
            }
        }
        throw new TimeoutException("redis-server does not answer");
    }
}
