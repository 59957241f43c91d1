namespace Chancery.Packs.Import;

/// <summary>An entry of an .agents file.</summary>
/// <param name="Word">Singular, with "/plural" where the file gives one of its own and "/" alone where there is none.</param>
/// <param name="Code">What it stands for.</param>
internal sealed record DictionaryRole(string Word, DictionaryCode Code);
