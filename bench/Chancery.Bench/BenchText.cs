using Chancery.Core.Text;

namespace Chancery.Bench;

/// <summary>The texts that are measured on: our own samples, and one long report put together from their sentences by a seed.</summary>
public static class BenchText
{
    /// <summary>Sentences of <see cref="LongReport"/>.</summary>
    public const int LongReportSentences = 399;

    private const int Seed = 20260116, LongSentences = 400, SentencesPerParagraph = 3;

    private static readonly DateOnly Published = new(2026, 5, 4);

    public static IReadOnlyList<Article> Samples() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => new Article { Id = Path.GetFileName(file), Text = File.ReadAllText(file), Published = Published })];

    /// <summary>Sentences of the samples, without their full stop.</summary>
    public static string[] Sentences() =>
        [.. Samples().SelectMany(article => article.Text.Split(['\n', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(sentence => sentence.Length > 20)];

    public static Article LongReport()
    {
        var sentences = Sentences();
        var random = new Random(Seed);
        var paragraphs = Enumerable.Range(0, LongSentences / SentencesPerParagraph)
            .Select(_ => string.Join(' ', Enumerable.Range(0, SentencesPerParagraph).Select(_ => sentences[random.Next(sentences.Length)] + ".")));
        return new Article { Id = "long", Text = string.Join("\n\n", paragraphs), Published = Published };
    }

    /// <summary>Words as a reader counts them: between white space. Nothing is cut out: what a long text costs is measured around it.</summary>
    public static int Words(IEnumerable<Article> articles)
    {
        var words = 0;
        foreach (var article in articles)
        {
            var inside = false;
            foreach (var letter in article.Text)
            {
                if (!inside && !char.IsWhiteSpace(letter)) words++;
                inside = !char.IsWhiteSpace(letter);
            }
        }
        return words;
    }
}
