using Chancery.Core.Places;

namespace Chancery.Core.Evaluation;

/// <summary>The counts behind the figures of places: every gold name with a point counts, an unresolved one as a miss.</summary>
internal sealed class PlacesTally(PlaceMatch match, Gazetteer gazetteer)
{
    private readonly List<double> _km = [];
    private readonly List<string> _errors = [];
    private int _right, _rightByName, _countries, _countriesRight, _reachable, _reachableByName;

    public int N { get; private set; }

    public int Answered => _km.Count;

    public IReadOnlyList<string> Errors => _errors;

    public double Accuracy => Share(_right, N);

    /// <summary>One gold name and the group that it was resolved with.</summary>
    public void Add(string report, GoldToponym gold, PlaceGroup group)
    {
        N++;
        var row = group.BestRow;
        var right = group.Candidates.FindAll(candidate => match.Km(gold, candidate.Row) <= PlaceMatch.Near);
        var reachable = right.Count > 0;
        if (reachable) _reachable++;
        if (right.Exists(candidate => candidate.Fit is not NameFit.Nearby)) _reachableByName++;
        var km = row < 0 ? null : match.Km(gold, row);
        if (km is { } far)
        {
            _km.Add(far);
            Country(gold, row);
        }
        if (km <= PlaceMatch.Near)
        {
            _right++;
            if (!group.Approximate) _rightByName++;
        }
        else _errors.Add(Error(report, gold, row, km, reachable));
    }

    /// <summary>Names that cannot be asked for.</summary>
    public void Miss(int names) => N += names;

    public Metric[] Metrics()
    {
        _km.Sort();
        return
        [
            new("acc161", Accuracy), new("mean_km", _km.Count == 0 ? 0 : _km.Average()), new("median_km", _km.Count == 0 ? 0 : _km[_km.Count / 2]),
            new("country", Share(_countriesRight, _countries)), new("candidate_recall", Share(_reachable, N)),
            // without the names that no known place fits, which are taken to lie where the text is
            new("by_name.acc161", Share(_rightByName, N)), new("by_name.candidate_recall", Share(_reachableByName, N)),
        ];
    }

    private void Country(GoldToponym gold, int row)
    {
        if (match.Country(gold) is not { } code || match.Code(gazetteer.Row(row)) is not { } found) return;
        _countries++;
        if (code == found) _countriesRight++;
    }

    private string Error(string report, GoldToponym gold, int row, double? km, bool reachable)
    {
        var found = row < 0 ? "nothing" : $"{gazetteer.NameOf(row)} {match.Code(gazetteer.Row(row))} {gazetteer.KindOf(row)} {km:0} km off";
        return FormattableString.Invariant($"{(row < 0 ? "none " : reachable ? "wrong" : "lacks")} {report} {gold.Start} '{gold.Phrase}' is {gold.Fcode} {gold.Admin1} {gold.Country} {gold.Lat:0.00},{gold.Lon:0.00}: found {found}");
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
