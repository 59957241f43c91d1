namespace Chancery.Cluster;

/// <summary>A worker as the cluster sees it.</summary>
/// <param name="Name">As people name it.</param>
/// <param name="Member">Its process.</param>
/// <param name="Address">Where it listens.</param>
/// <param name="State">up, joining, leaving, gone, or silent: listed as up, and does not answer.</param>
/// <param name="Since">When it joined, by its own clock.</param>
/// <param name="Doing">waiting, coding or merging; "" when it has not said.</param>
/// <param name="Batches">Handed in since it started.</param>
/// <param name="Documents">Of these batches.</param>
/// <param name="PerSecond">Documents a second of late.</param>
public sealed record ClusterWorker(string Name, string Member, string Address, string State, DateTime Since, string Doing, long Batches, long Documents, double PerSecond);
