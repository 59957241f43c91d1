using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>Numbers documents in the order in which the brief refers to them.</summary>
internal sealed class BriefSources(IReadOnlyList<StoredReport> reports, int most)
{
    private readonly ILookup<string, StoredReport> _reports = reports.ToLookup(report => report.Event, StringComparer.Ordinal);

    private readonly Dictionary<(string, string), int> _numbers = [];

    private readonly List<BriefSource> _named = [];

    public IReadOnlyList<BriefSource> Named => _named;

    /// <summary>Numbers of an event's documents, those first that repeat no other, and how many more there are.</summary>
    public (IReadOnlyList<int> Numbers, int More) Of(string ev)
    {
        List<StoredReport> documents = [.. _reports[ev].DistinctBy(report => (report.Document, report.DocumentId)).OrderBy(report => report.Copy).ThenBy(report => report.Published ?? DateOnly.MaxValue).ThenBy(report => report.DocumentId, StringComparer.Ordinal)];
        return ([.. documents.Take(most).Select(Number).Order()], Math.Max(0, documents.Count - most));
    }

    private int Number(StoredReport report)
    {
        if (_numbers.TryGetValue((report.Document, report.DocumentId), out var number)) return number;
        number = _named.Count + 1;
        _numbers[(report.Document, report.DocumentId)] = number;
        _named.Add(new BriefSource(number, string.IsNullOrWhiteSpace(report.Title) ? report.DocumentId : report.Title, report.Publisher, report.Published, Web(report.Url), report.Copy));
        return number;
    }

    private static string? Web(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address.AbsoluteUri : null;
}
