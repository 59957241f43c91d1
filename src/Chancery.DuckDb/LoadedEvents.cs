using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>The events of one state of a record in memory, and what tells which of them another state has too.</summary>
/// <param name="Index">Answers.</param>
/// <param name="Numbers">Of all events, in the order of the table.</param>
/// <param name="Names">What they have in common.</param>
/// <param name="Prints">Of each block of rows.</param>
internal sealed record LoadedEvents(EventIndex Index, EventNumbers Numbers, EventNames Names, SortedDictionary<long, EventPrint> Prints);
