using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

/// <summary>What a sample of files holds.</summary>
internal sealed class FolderFindings(int files)
{
    private const string Unsaid = "as the file says";

    private readonly List<int> _words = [];
    private string _kind = "";

    /// <summary>Files that can be read, in all.</summary>
    public int Files => files;

    /// <summary>Files that were looked at.</summary>
    public int Looked { get; private set; }

    public int Documents => _words.Count;

    /// <summary>Documents that name a day.</summary>
    public int Dated { get; private set; }

    /// <summary>Files of which only the first documents were read.</summary>
    public int Long { get; private set; }

    /// <summary>By ending: files, documents and problems.</summary>
    public SortedDictionary<string, (int Files, int Documents, int Problems)> Kinds { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How the day of documents was found.</summary>
    public SortedDictionary<string, int> Dates { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Languages { get; } = new(StringComparer.Ordinal);

    /// <summary>By code: how often, and the first.</summary>
    public SortedDictionary<string, (int Count, Problem First)> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>Endings that are not known, with the files that have them.</summary>
    public SortedDictionary<string, int> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of the document in the middle.</summary>
    public int MedianWords => _words.Count == 0 ? 0 : _words.Order().ElementAt(_words.Count / 2);

    public void Begin(string kind)
    {
        _kind = kind;
        Looked++;
        Change(1, 0, 0);
    }

    public void Add(Problem problem)
    {
        Change(0, 0, 1);
        Problems[problem.Code] = Problems.TryGetValue(problem.Code, out var known) ? (known.Count + 1, known.First) : (1, problem);
    }

    public void Add(Article article, string language)
    {
        Change(0, 1, 0);
        _words.Add(article.Text.AsSpan().Count(' ') + 1);
        Languages[language] = Languages.GetValueOrDefault(language) + 1;
        if (article.Published is null) return;
        Dated++;
        var from = article.Fields.FirstOrDefault(field => field.Key == "date_from").Value is { } json ? JsonSerializer.Deserialize<string>(json)! : Unsaid;
        Dates[from] = Dates.GetValueOrDefault(from) + 1;
    }

    public void Cut() => Long++;

    public void PassOver(string ending) => Unknown[ending] = Unknown.GetValueOrDefault(ending) + 1;

    private void Change(int more, int documents, int problems)
    {
        var known = Kinds.GetValueOrDefault(_kind);
        Kinds[_kind] = (known.Files + more, known.Documents + documents, known.Problems + problems);
    }
}
