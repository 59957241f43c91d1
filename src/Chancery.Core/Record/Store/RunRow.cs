namespace Chancery.Core.Record.Store;

/// <summary>One run that wrote to the record.</summary>
/// <param name="Started">UTC.</param>
/// <param name="Command">"ingest", "merge".</param>
/// <param name="Coder">"chancery 0.1.0".</param>
/// <param name="Hashes">Packs and models with their hashes.</param>
/// <param name="Documents">Documents that came in.</param>
/// <param name="Known">Of these, those that were there already.</param>
/// <param name="Failed">Of these, those that could not be read or coded.</param>
/// <param name="Told">Events as their documents tell them.</param>
/// <param name="Events">Events of the whole record when the run ended.</param>
public sealed record RunRow(DateTime Started, string Command, string Coder, string Hashes, int Documents, int Known, int Failed, int Told, long Events);
