using System.Text.RegularExpressions;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Sources.Exports;

/// <summary>Many reports in one text, as Nexis and Factiva give them out: known by their marks, taken apart, each a document.</summary>
internal static partial class ExportText
{
    private const int FewestCodes = 3;

    /// <summary>What a text is, by the marks that the databases put into it. Its beginning is enough for most.</summary>
    public static ExportKind KindOf(string text)
    {
        // a word that each mark has is looked for first: most texts have none, and need no automaton
        if (Has("DOCUMENT") && BulkMark().IsMatch(text)) return ExportKind.NexisBulk;
        if (Has("Body") && UniBody().IsMatch(text) && UniLabel().IsMatch(text)) return ExportKind.NexisUni;
        if (Has("HD") && CodeLine().Matches(text).Select(match => match.Groups[1].Value).Distinct().Count() >= FewestCodes && Headline().IsMatch(text)) return ExportKind.FactivaCodes;
        return Has("words") && WordCount().IsMatch(text) && (FactivaEnd().IsMatch(text) || Copyright().IsMatch(text)) ? ExportKind.FactivaPrint : ExportKind.None;

        bool Has(string word) => text.Contains(word, StringComparison.Ordinal);
    }

    public static IEnumerable<ReadResult> Read(string text, ExportKind kind, string file, DateOnly? published)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var items = kind switch
        {
            ExportKind.NexisBulk => NexisBulk.Items(lines),
            ExportKind.NexisUni => NexisUni.Items(lines),
            ExportKind.FactivaCodes => FactivaCodes.Items(lines),
            _ => FactivaPrint.Items(lines),
        };
        var number = 0;
        foreach (var item in items)
        {
            number++;
            yield return item.Result($"{file}#{number}", published);
        }
        if (number == 0) yield return ReadResult.Bad(SourceProblems.Empty(file));
    }

    [GeneratedRegex(@"^[ \t]*(?:Document[ \t]+)?[0-9][0-9,]*[ \t]+of[ \t]+[0-9][0-9,]*[ \t]+DOCUMENTS?[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    internal static partial Regex BulkMark();

    [GeneratedRegex(@"^[ \t]*Body[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex UniBody();

    [GeneratedRegex(@"^[ \t]*(?:Length:|Section:|Load-Date:|End of Document)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex UniLabel();

    [GeneratedRegex(@"^(WC|PD|SN|SC|LA|CY|LP|TD|AN)(?:[ \t]|\r?$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^HD(?:[ \t]|\r?$)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Headline();

    [GeneratedRegex(@"^[ \t]*[0-9][0-9.,]*[ \t]+words[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    internal static partial Regex WordCount();

    [GeneratedRegex(@"^[ \t]*(?:Copyright|\(c\)|©)", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    internal static partial Regex Copyright();

    /// <summary>The accession number: source, day, number.</summary>
    [GeneratedRegex(@"^[ \t]*Document[ \t]+([A-Z][A-Z0-9]{2,11}[0-9]{8}[a-z0-9]{4,12})[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    internal static partial Regex FactivaEnd();
}
