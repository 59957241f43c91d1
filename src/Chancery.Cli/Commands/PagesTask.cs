using System.Globalization;
using Chancery.Core.Evaluation;
using Chancery.Core.Sources;
using Chancery.Core.Text;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary><c>evaluate pages</c>: a table of pages and their days; beside it a folder of its name with the pages, and for each a text file of what a reader would copy out of it.</summary>
internal static class PagesTask
{
    private const char Column = '\t';

    private const double Good = 0.9;

    public static EvaluationResult Run(TextReader gold, string file)
    {
        var folder = Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file));
        var (n, read, dates, sum, full) = (0, 0, 0, 0.0, 0);
        List<string> errors = [];
        gold.ReadLine();
        while (gold.ReadLine() is { } line)
        {
            if (line.Split(Column) is not [var page, var day]) throw new FormatException($"a line is a page and its day, with a tab between: {line}");
            n++;
            var article = Read(Path.Combine(folder, page));
            var score = article is null ? 0 : Words(article.Text, File.ReadAllText(Path.Combine(folder, Path.ChangeExtension(page, ".txt"))));
            var dated = article?.Published is { } found && found.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day;
            (read, sum, dates, full) = (read + (article is null ? 0 : 1), sum + score, dates + (dated ? 1 : 0), full + (score >= Good ? 1 : 0));
            if (score < Good || !dated) errors.Add(string.Create(CultureInfo.InvariantCulture, $"{page}: words {score:0.000}, day {article?.Published:yyyy-MM-dd} for {day}"));
        }
        if (n == 0) throw new FormatException("it names no page");
        return new EvaluationResult
        {
            Task = "pages", File = file, N = n, Attempted = read, Errors = errors,
            Metrics = [new("word_f1", sum / n), new("dates.right", dates), new("dates.share", (double)dates / n), new("pages_from_0_9", full)],
        };
    }

    private static Article? Read(string page)
    {
        using var stream = File.OpenRead(page);
        return Documents.ReadAsync(stream, page, SourceReader.FormatOf(page), null).ToBlockingEnumerable().Select(result => result.Article).FirstOrDefault();
    }

    /// <summary>The mean, in its way, of how many words of the page are of the text and how many of the text were found, in whatever order.</summary>
    private static double Words(string found, string gold)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Split(gold)) left[word] = left.GetValueOrDefault(word) + 1;
        var (all, same) = (left.Values.Sum(), 0);
        var words = Split(found);
        foreach (var word in words)
        {
            if (left.GetValueOrDefault(word) == 0) continue;
            left[word]--;
            same++;
        }
        return words.Length + all == 0 ? 0 : 2.0 * same / (words.Length + all);
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
