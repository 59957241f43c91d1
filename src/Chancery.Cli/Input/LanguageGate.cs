using System.Globalization;
using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Packs;

namespace Chancery.Cli.Input;

/// <summary>Lets documents in English through and counts the others. What a text looks to be goes before what its source says, where it is plain.</summary>
internal sealed class LanguageGate
{
    private const double Plain = 0.5;

    private const string English = "en";

    private readonly SortedDictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly LanguageDetector? _detector;
    private readonly Dictionary<string, string> _names;

    /// <param name="root">The folder that holds packs; without the pack of languages everything is let through.</param>
    public LanguageGate(string root)
    {
        List<Problem> problems = [];
        _detector = LanguagesLoader.Load(root, problems);
        _names = _detector?.Names.DistinctBy(language => language.Code).ToDictionary(language => language.Code, language => language.Name, StringComparer.Ordinal) ?? [];
    }

    /// <summary>Documents that were kept back.</summary>
    public int Others => _others.Values.Sum();

    public async IAsyncEnumerable<ReadResult> FilterAsync(IAsyncEnumerable<ReadResult> documents, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var result in documents.WithCancellation(ct))
        {
            if (result.Article is not { } article || _detector is null)
            {
                yield return result;
                continue;
            }
            var guess = _detector.Of(article.Text);
            var language = guess.Confidence >= Plain ? guess.Code! : article.Language;
            if (language == English) yield return ReadResult.Ok(article with { Language = language });
            else _others[language] = _others.GetValueOrDefault(language) + 1;
        }
    }

    /// <summary>Says how many were kept back, and of which languages.</summary>
    public void Tell(TextWriter error)
    {
        if (_others.Count == 0) return;
        var named = _others.OrderByDescending(language => language.Value).Select(language => string.Create(CultureInfo.InvariantCulture, $"{_names.GetValueOrDefault(language.Key, language.Key)} {language.Value}"));
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Others} {(Others == 1 ? "document is" : "documents are")} not in English and {(Others == 1 ? "was" : "were")} left out: {string.Join(", ", named)} (--any-language codes them all the same)"));
    }
}
