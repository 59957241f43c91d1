using Chancery.Core.Events;

namespace Chancery.Core.Record;

/// <summary>What every row says about its making.</summary>
/// <param name="Coder">"chancery 0.1.0".</param>
/// <param name="Ontology">Gives the codebook's name, quad codes and scores.</param>
public sealed record RecordHeader(string Coder, Ontology Ontology);
