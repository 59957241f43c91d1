using Chancery.Cli.Input;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

/// <summary>Reads a sample of files, evenly spread, and counts what became of it. Nothing is coded.</summary>
internal sealed class FolderCheck(CliIo io)
{
    private const int MostFiles = 200, MostDocuments = 50;

    private const double PlainLanguage = 0.5;

    public async Task<FolderFindings> RunAsync(string[] paths, CancellationToken ct)
    {
        List<InputFile> files = [.. InputFiles.Expand(paths)];
        var findings = new FolderFindings(files.Count(file => file.Problem is null));
        foreach (var path in paths.Where(Directory.Exists)) PassedOver(path, findings);
        List<Problem> problems = [];
        var detector = LanguagesLoader.Load(io.Root, problems);
        var reader = new InputReader(io.Input, null, null);
        foreach (var file in Sample(files))
        {
            findings.Begin(file.IsStandard ? "-" : Path.GetExtension(file.Name));
            var left = MostDocuments;
            await foreach (var result in reader.ReadAsync([file], ct))
            {
                if (result.Problem is { } problem) findings.Add(problem);
                if (result.Article is { } article) findings.Add(article, LanguageOf(detector, article));
                if (--left > 0) continue;
                findings.Cut();
                break;
            }
        }
        return findings;
    }

    private static IEnumerable<InputFile> Sample(List<InputFile> files)
    {
        var every = Math.Max(1, (double)files.Count / MostFiles);
        for (var at = 0.0; at < files.Count; at += every) yield return files[(int)at];
    }

    private static void PassedOver(string folder, FolderFindings findings)
    {
        foreach (var file in InputFiles.Walked(folder))
            if (SourceReader.FormatOf(file) is SourceFormat.Unknown) findings.PassOver(Path.GetExtension(file));
    }

    private static string LanguageOf(LanguageDetector? detector, Article article) =>
        detector?.Of(article.Text) is { Code: { } code, Confidence: >= PlainLanguage } ? code : article.Language;
}
