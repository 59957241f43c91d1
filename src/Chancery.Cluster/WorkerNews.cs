namespace Chancery.Cluster;

/// <summary>What a worker tells of itself, every other second.</summary>
/// <param name="Member">Its process, as the cluster knows it.</param>
/// <param name="Name">As people name it.</param>
/// <param name="Batches">Handed in since it started.</param>
/// <param name="Documents">Of these batches.</param>
/// <param name="PerSecond">Documents a second of late.</param>
/// <param name="Doing">waiting, coding or merging.</param>
[GenerateSerializer, Immutable]
public sealed record WorkerNews([property: Id(0)] string Member, [property: Id(1)] string Name, [property: Id(2)] long Batches, [property: Id(3)] long Documents, [property: Id(4)] double PerSecond, [property: Id(5)] string Doing);
