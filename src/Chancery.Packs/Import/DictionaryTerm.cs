namespace Chancery.Packs.Import;

/// <summary>A code with its days.</summary>
internal readonly record struct DictionaryTerm(DictionaryCode Code, DictionaryRange Range);
