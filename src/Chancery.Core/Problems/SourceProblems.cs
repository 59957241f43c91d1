using System.Globalization;

namespace Chancery.Core.Problems;

/// <summary>Problems of input. Every code is explained in docs/problems.md.</summary>
public static class SourceProblems
{
    private const int MostNamed = 10;

    public static Problem Missing(string file) =>
        new("SRC001", file, 0, "there is no such file or folder.", "Check the name; a relative name counts from the current folder.");

    public static Problem Empty(string file) =>
        new("SRC002", file, 0, "the file holds no text.", "Remove it from the list, or look for what should have written it.");

    public static Problem Binary(string file, string what) =>
        new("SRC003", file, 0, $"this is {what}, not text.", "Save it as one of the kinds of docs/sources.md first: plain text (.txt), .docx, .pdf.");

    public static Problem NotUtf8(string file, int line, byte value, long offset) =>
        new("SRC004", file, line, string.Create(CultureInfo.InvariantCulture, $"byte 0x{value:X2} at offset {offset} is not UTF-8."),
            "Convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8 old.txt > new.txt");

    public static Problem FileTooLong(string file, int limit) =>
        new("SRC005", file, 0, $"one document may have {Megabytes(limit)}; this file has more.", "Split it into one file for each report, or into JSON Lines.");

    public static Problem LineTooLong(string file, int line, int limit) =>
        new("SRC006", file, line, $"one JSON line may have {Megabytes(limit)}; this one has more and was skipped.", "Write one report a line.");

    public static Problem NotJson(string file, int line, string message) =>
        new("SRC007", file, line, $"this line is not a JSON object: {message}", "A .jsonl file has one JSON object a line, like {\"id\":\"1\",\"date\":\"2026-01-16\",\"text\":\"…\"}");

    public static Problem NoText(string file, int line, string keys) =>
        new("SRC008", file, line, "this object has no text.", $"Put the report into \"text\" as a string. Keys found: {keys}.");

    public static Problem WrongDate(string file, int line, string value) =>
        new("SRC009", file, line, $"'{Short(value)}' is no date.", "Write dates as 2026-01-16, or leave the date out.");

    public static Problem UnknownFormat(string file) =>
        new("SRC010", file, 0, "the file's ending does not say how to read it.", "Known endings: .txt, .md, .jsonl, .json, .html, .rss, .atom, .xml, .csv, .tsv, .eml, .mbox, .pdf, .docx, .rtf, .warc, and .gz, .zst, .zip or .tar of them. Otherwise say how: --from");

    public static Problem Unreadable(string file, string message) =>
        new("SRC011", file, 0, $"the file cannot be read: {message}", "Check permissions and the disk.");

    public static Problem NothingInFolder(string folder) =>
        new("SRC012", folder, 0, "nothing here can be read.", "docs/sources.md lists what Chancery reads; folders below are walked too.");

    public static Problem WrongField(string file, int line, string key, string expected) =>
        new("SRC013", file, line, $"\"{key}\" should be {expected}.", "Mend the value or leave the field out.");

    public static Problem NoArticle(string file) =>
        new("SRC014", file, 0, "no article was found on this page.", "Save the page of one report, not a list of headlines; or save its text.");

    public static Problem Broken(string file, string what, string message) =>
        new("SRC015", file, 0, $"this {what} cannot be read: {message}", "Look for what should have written it; the other files are not touched.");

    public static Problem TooLarge(string file, string what, long limit) =>
        new("SRC016", file, 0, string.Create(CultureInfo.InvariantCulture, $"{what} may have {limit / (1024 * 1024)} MB; this has more."), "Split it into smaller files.");

    public static Problem TooDeep(string file, int limit) =>
        new("SRC017", file, 0, string.Create(CultureInfo.InvariantCulture, $"packed files may lie {limit} deep in each other; these lie deeper."), "Unpack it first.");

    public static Problem TooManyFiles(string file, int limit) =>
        new("SRC018", file, 0, string.Create(CultureInfo.InvariantCulture, $"an archive may have {limit} files; this one has more, and the rest was left out."), "Split the archive.");

    public static Problem NoTextColumn(string file, string columns) =>
        new("SRC019", file, 1, "no column of this table is a text.", $"Name one text, content or body. Columns found: {columns}.");

    public static Problem Scanned(string file, IReadOnlyCollection<int> pages, int all) =>
        new("SRC020", file, 0, pages.Count == all ? "its pages are pictures of a scanner, without text." : string.Create(CultureInfo.InvariantCulture, $"of {all} pages these are pictures without text: {Some(pages)}."),
            "Run it through a program that recognises letters (OCR), for example: ocrmypdf in.pdf out.pdf");

    public static Problem CutShort(string file, string what) => new("SRC021", file, 0, what, "Split the file.");

    public static Problem NotFetched(string url, string why) => new("SRC022", url, 0, $"this feed cannot be fetched: {why}", "It is asked again later; `chancery sources` tells how feeds fare.");

    public static Problem WrongList(string file, int line, string what) => new("SRC023", file, line, $"this is no list of feeds: {what}.", "docs/sources.md shows one.");

    public static Problem WrongLimits(string file, int line, string what) => new("SRC024", file, line, $"these are no limits: {what}.", "docs/sources.md names them.");

    private static string Some(IReadOnlyCollection<int> numbers) => string.Join(", ", numbers.Take(MostNamed)) + (numbers.Count > MostNamed ? ", …" : "");

    private static string Megabytes(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB");

    private static string Short(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
