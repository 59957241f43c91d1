namespace Chancery.Sources.Exports;

/// <summary>How a news database writes what is taken out of it.</summary>
internal enum ExportKind { None, NexisBulk, NexisUni, FactivaCodes, FactivaPrint }
