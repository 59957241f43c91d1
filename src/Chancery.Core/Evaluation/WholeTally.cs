using Chancery.Core.Places;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Places end to end: names found by the stages themselves, and whether they are literal where the gold tells it.</summary>
internal sealed class WholeTally(PlaceMatch match)
{
    private readonly List<string> _errors = [];
    private int _named, _namedFound;
    private int _n, _found, _right, _predicted, _predictedHit, _uses, _usesRight;

    public IReadOnlyList<string> Errors => _errors;

    public void Add(GoldPlaces report, Document doc)
    {
        _n += report.Lost;
        _predicted += doc.Places.Count;
        foreach (var place in doc.Places)
        {
            if (report.Toponyms.Any(gold => Overlap(doc, place, gold))) _predictedHit++;
        }
        foreach (var gold in report.Toponyms)
        {
            if (!gold.HasPoint) continue;
            _n++;
            var named = !match.IsPeople(gold.Phrase ?? "");
            if (named) _named++;
            if (doc.Places.Find(place => Overlap(doc, place, gold)) is not { } hit)
            {
                _errors.Add(FormattableString.Invariant($"unseen {report.Id} {gold.Start} '{gold.Phrase}' {gold.Type}, a name of kind {Kind(doc, gold)}"));
                continue;
            }
            _found++;
            if (named) _namedFound++;
            if (match.Km(gold, hit.Place) <= PlaceMatch.Near) _right++;
            if (IsLiteral(gold.Type) is not { } literal) continue;
            _uses++;
            if (literal != hit.Metonym) _usesRight++;
        }
    }

    public Metric[] Metrics() =>
    [
        new("end_to_end.acc161", Share(_right, _n)), new("end_to_end.found", Share(_found, _n)),
        // without adjectives and people ("Turkish"), which are parties here and no places
        new("end_to_end.names_found", Share(_namedFound, _named)), new("end_to_end.marked", Share(_predictedHit, _predicted)),
        .. _uses > 0 ? [new Metric("end_to_end.use", Share(_usesRight, _uses))] : Array.Empty<Metric>(),
    ];

    // GeoWebNews: literal and mixed names are places, associative ones stand for something else
    private static bool? IsLiteral(string? type) => type switch
    {
        "Literal" or "Literal_Modifier" or "Mixed" => true,
        "Metonymic" => false,
        _ => null,
    };

    private static bool Overlap(Document doc, PlaceMention place, GoldToponym gold)
    {
        var span = doc.SpanOf(place.Tokens);
        return span.Start < gold.End && gold.Start < span.End;
    }

    private static EntityKind Kind(Document doc, GoldToponym gold) =>
        doc.Entities.Find(entity => doc.SpanOf(entity.Tokens) is var span && span.Start < gold.End && gold.Start < span.End).Kind;

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
