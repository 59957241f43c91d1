using Chancery.Core.Problems;

namespace Chancery.Packs.Import;

/// <summary>Problems of dictionaries that are imported: IMP001 to IMP0xx. The line is left out, the others are used.</summary>
internal static class ImportProblems
{
    public static Problem UnknownCode(string file, int line, string code) =>
        new("IMP001", file, line, $"'{code}' is no code of a country, of a body of several countries, or of a role.", "Codes are groups of three capitals: a country or IGO, NGO …, then roles. Mend it in the dictionary, or leave it out.");

    public static Problem WrongDays(string file, int line, string days) =>
        new("IMP002", file, line, $"'{days}' are no days.", "Write 19970101-20011231, <930206 or >051122.");

    public static Problem NoEntry(string file, int line) =>
        new("IMP003", file, line, "a synonym or a code stands before the first entry.", "An entry begins with its main phrase at the start of a line.");

    public static Problem NoPhrase(string file, int line) =>
        new("IMP004", file, line, "there is no phrase in this line, or it uses a marked word that is not defined.", "Write the phrase in capitals with underscores, and define !WORDS! above their use.");

    public static Problem OpenBrace(string file, int line) =>
        new("IMP005", file, line, "'{' is not closed.", "Close the plural form: MAN {MEN}.");

    public static Problem UnknownFile(string file) =>
        new("IMP006", file, 0, "the file's ending does not say what it is.", "Dictionaries end in .actors, .agents or .txt with one of the two words in the name.");
}
