using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Chancery.Postgres.Tests;

/// <summary>
/// A server of the tests' own, made of the machine's PostgreSQL, on a free port of this machine, in a folder that goes with it. It ends when its input does: also when the tests are killed.
/// Where there is no PostgreSQL, tests that need it are skipped and say so.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string User = "chancery", Password = "s3cret-of-the-tests";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private string? _folder;
    private Process? _server;
    private string[] _words = [];
    private int _port, _schemas;

    public string Absent { get; private set; } = "";

    /// <summary>Of a database of the server; skips the test where there is no server.</summary>
    public string Address(string database = "postgres", string user = User, string password = Password, string? schema = null)
    {
        Assert.SkipWhen(Absent.Length > 0, Absent);
        return $"postgres://{user}:{password}@127.0.0.1:{_port}/{database}{(schema is null ? "" : "?schema=" + schema)}";
    }

    /// <summary>A schema that holds nothing, as the address of a record.</summary>
    public string FreshAddress()
    {
        var schema = $"t{Interlocked.Increment(ref _schemas)}";
        var address = Address(schema: schema);
        Run(address, $"CREATE SCHEMA {schema}");
        return address;
    }

    public static void Run(string address, params string[] statements)
    {
        using var connection = new NpgsqlConnection(PostgresAddress.Read(address).Connection);
        connection.Open();
        foreach (var statement in statements)
        {
#pragma warning disable CA2100 // a test's own statement
            using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Programs() is not { } programs)
        {
            Absent = "no PostgreSQL on this machine: `apt-get install postgresql`, or put initdb and postgres on the path";
            return;
        }
        // a server refuses to run as root
        string[] asUser = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--"] : [];
        _folder = Directory.CreateTempSubdirectory("chancery-postgres-").FullName;
        var data = Path.Combine(_folder, "data");
        var secret = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(secret, Password);
        if (asUser.Length > 0) await Do(["chown", "-R", "postgres", _folder]);
        // letters are ordered as a language does: a record must not be
        await Do([.. asUser, Path.Combine(programs, "initdb"), "-D", data, "-U", User, "--pwfile", secret, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en", "--no-sync"]);
        _port = FreePort();
        _words = [.. asUser, "sh", "-c", "\"$@\" & server=$!; cat > /dev/null; kill -INT $server; wait $server", "sh", Path.Combine(programs, "postgres"), "-D", data, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=60", "-c", "shared_buffers=64MB"];
        await StartAsync();
    }

    /// <summary>Breaks every line off, and is back in a moment.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_folder is not null) Directory.Delete(_folder, true);
    }

    private async Task StartAsync()
    {
        _server = Start(_words);
        _ = _server.StandardError.ReadToEndAsync();
        _ = _server.StandardOutput.ReadToEndAsync();
        await Answers();
    }

    private async Task StopAsync()
    {
        if (_server is null) return;
        _server.StandardInput.Close();
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    private async Task Answers()
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                Run(Address(), "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < Patience)
            {
                // it is starting
            }
        }
    }

    /// <summary>The folder of initdb and postgres, the newest version first; null when there is none, or no shell to stop a server with.</summary>
    private static string? Programs()
    {
        if (OperatingSystem.IsWindows()) return null;
        var packaged = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0).Select(folder => Path.Combine(folder, "bin")) : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        return packaged.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Do(string[] words)
    {
        using var process = Start(words);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', words)}: {await output} {await error}");
    }

    private static Process Start(string[] words) =>
        Process.Start(new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
