using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>A sentence and the events that it tells best.</summary>
/// <param name="Start">In the text of the document.</param>
/// <param name="End">Behind its last letter.</param>
/// <param name="Events">One at least.</param>
public sealed record ToldSentence(int Start, int End, IReadOnlyList<StoredEvent> Events);
