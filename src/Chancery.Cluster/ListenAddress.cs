using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Chancery.Cluster;

/// <summary>Where a worker listens for the others: on this machine alone, unless it is told otherwise.</summary>
/// <param name="Address">Of this machine.</param>
/// <param name="Port">For other workers; the next one is for <c>cluster status</c>.</param>
public sealed record ListenAddress(IPAddress Address, int Port)
{
    private const int Tries = 50;

    /// <param name="text">ADDRESS or ADDRESS:PORT; null for this machine alone.</param>
    /// <param name="cluster">That is joined.</param>
    /// <exception cref="ClusterException">It is no address of this machine, or others could not reach it.</exception>
    public static ListenAddress Read(string? text, ClusterAddress cluster)
    {
        if (text is null) return cluster.IsLocal ? new(IPAddress.Loopback, FreePort(IPAddress.Loopback)) : throw new ClusterException(ClusterProblems.OnlyHere(cluster.Shown));
        // an address that stands for all of them is none that others can be told
        if (!IPEndPoint.TryParse(text, out var point) || point.Address.Equals(IPAddress.Any) || point.Address.Equals(IPAddress.IPv6Any)) throw new ClusterException(ClusterProblems.NoListen(text));
        try
        {
            return new(point.Address, point.Port > 0 ? point.Port : FreePort(point.Address));
        }
        catch (SocketException)
        {
            throw new ClusterException(ClusterProblems.NoListen(text));
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}:{Port}");

    /// <summary>One that is free, with the next.</summary>
    private static int FreePort(IPAddress address)
    {
        for (var i = 0; ; i++)
        {
            using var first = new TcpListener(address, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            try
            {
                using var second = new TcpListener(address, port + 1);
                second.Start();
                return port;
            }
            catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException && i < Tries)
            {
                // somebody has the next one
            }
        }
    }
}
