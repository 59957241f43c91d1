namespace Chancery.Postgres;

/// <summary>How the work of a record stands, in batches.</summary>
/// <param name="Waiting">Handed to nobody, or to one who did not hand it in in time.</param>
/// <param name="Leased">Being coded.</param>
/// <param name="Done">Written.</param>
/// <param name="GivenUp">Handed out again and again and never handed in.</param>
/// <param name="Documents">Documents of the batches that are done.</param>
/// <param name="Failed">Of these, those that could not be coded.</param>
/// <param name="Workers">Who has a batch now.</param>
public sealed record WorkCounts(long Waiting, long Leased, long Done, long GivenUp, long Documents, long Failed, IReadOnlyList<string> Workers);
