using Chancery.Cluster;
using Chancery.Postgres;

namespace Chancery.Cli.Commands;

/// <summary>A record as a cluster sees it: every call has a connection of its own, since they come from several threads.</summary>
internal sealed class ClusterStore(PostgresAddress address, string identity) : IMergeStore
{
    public string Record => identity;

    public MergeOrder? Begin() => Ask(writer => writer.Merging.Begin()) is { } round ? new MergeOrder(identity, round.Number, round.Parts.ToArray()) : null;

    public long Merge(MergeOrder order, string part, string by) => Ask(writer => writer.Merging.Merge(order.Round, part, by));

    public void Close() => Ask(writer => writer.Merging.Close());

    public int Release(string member) => Ask(writer => writer.Work.Release(member));

    private T Ask<T>(Func<PostgresRecordWriter, T> ask)
    {
        using var writer = PostgresRecordWriter.Open(address);
        return ask(writer);
    }
}
