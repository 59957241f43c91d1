using Chancery.Core.Problems;

namespace Chancery.Cluster;

/// <summary>What can be wrong with a cluster. Every code is explained in docs/problems.md.</summary>
internal static class ClusterProblems
{
    public static Problem NoAddress() => new("CLU001", "--cluster", 0, "this is no address of a Redis server.", "Write redis://HOST:PORT, or rediss:// for an encrypted line; ?name=NAME for one of several clusters. The password comes from REDISCLI_AUTH.");

    public static Problem NoRedis(string shown, string message) => new("CLU002", shown, 0, $"no Redis answers: {message.TrimEnd('.')}.", "See that it runs, that the address is right and that REDISCLI_AUTH holds its password. Without --cluster a worker needs none.");

    public static Problem NoListen(string value) => new("CLU003", "--listen", 0, $"'{value}' is no address of this machine that others can reach.", "Write an address of this machine, with a port where a firewall needs to know it: 10.0.0.5 or 10.0.0.5:11111 (the next port is taken too).");

    public static Problem OnlyHere(string shown) => new("CLU004", shown, 0, "Redis is on another machine, and workers of other machines could not reach this one: it listens on 127.0.0.1 alone.", "Say where others reach it: --listen ADDRESS, in a network that only your machines are in.");

    public static Problem OtherRecord(string shown) => new("CLU005", shown, 0, "the workers of this cluster code for another record.", "Give each record a cluster of its own: redis://HOST:PORT?name=NAME.");

    public static Problem CannotJoin(string shown, string message) => new("CLU006", shown, 0, $"this worker cannot join: {message.TrimEnd('.')}.", "The ports of workers must be open between their machines. Without --cluster a worker needs none.");
}
