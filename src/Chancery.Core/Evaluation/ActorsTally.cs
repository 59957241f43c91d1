using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>The counts behind the figures of <see cref="ActorsEvaluator"/>.</summary>
internal sealed class ActorsTally
{
    private readonly List<string> _errors = [];
    private readonly SortedDictionary<string, (int Right, int N)> _sectors = new(StringComparer.Ordinal);
    private int _n, _coded, _right, _countries, _countryRight, _sectorsAsked, _sectorRight, _sectorAny;

    public void Add(Document doc, GoldActor gold, ActorMention? found)
    {
        _n++;
        if (found?.Code is not null || found?.Sector is not null) _coded++;
        var country = Country(gold.Codes, found);
        var sector = Sector(gold.Sectors, found);
        if (country && sector) _right++;
        else Miss(doc, gold.Span, $"{string.Join('|', gold.Codes)}:{string.Join('|', gold.Sectors)}", found);
    }

    /// <summary>Somebody in the text must have the country and, where the slot names one, the sector.</summary>
    public void Add(Document doc, string slot)
    {
        _n++;
        var (code, sector) = EventMatch.Cut(slot);
        // a slot without country is unidentified armed men
        if (code is "UAF") (code, sector) = ("", code);
        var of = doc.Actors.Where(actor => code.Length == 0 || actor.Code == code || actor.OtherCodes.Contains(code)).ToList();
        if (of.Count > 0) _coded++;
        var found = of.Find(actor => sector is null || actor.Sector == sector) ?? of.Find(actor => actor.OtherSectors.Contains(sector!)) ?? of.FirstOrDefault();
        if (code.Length > 0)
        {
            _countries++;
            if (found is not null) _countryRight++;
        }
        var right = Sector(sector is null ? [] : [sector], found) && found is not null;
        if (right) _right++;
        else _errors.Add($"{doc.Article.Id}: {slot}: {(found is null ? "nobody of that country" : $"only {found.Code}:{found.Sector}")}");
    }

    public EvaluationResult Result(string file)
    {
        var precision = _coded == 0 ? 0 : (double)_right / _coded;
        var recall = _n == 0 ? 0 : (double)_right / _n;
        return new EvaluationResult
        {
            Task = "actors", File = file, N = _n, Attempted = _coded, Errors = _errors,
            Metrics =
            [
                new("precision", precision), new("recall", recall), new("f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)),
                new("country", Share(_countryRight, _countries)), new("sector", Share(_sectorRight, _sectorsAsked)), new("sector_any", Share(_sectorAny, _sectorsAsked)),
                new("right", _right), new("country_n", _countries), new("sector_n", _sectorsAsked),
                .. _sectors.Select(static pair => new Metric($"sectors.{pair.Key}", Share(pair.Value.Right, pair.Value.N))),
            ],
        };
    }

    private bool Country(IReadOnlyList<string> gold, ActorMention? found)
    {
        if (gold.Count == 0) return true;
        _countries++;
        var right = gold.Contains(found?.Code ?? "");
        if (right) _countryRight++;
        return right;
    }

    private bool Sector(IReadOnlyList<string> gold, ActorMention? found)
    {
        if (gold.Count == 0) return true;
        _sectorsAsked++;
        var right = found?.Sector is { } sector && gold.Contains(sector);
        if (right) _sectorRight++;
        if (right || found is not null && found.OtherSectors.Any(gold.Contains)) _sectorAny++;
        var (known, n) = _sectors.GetValueOrDefault(gold[0]);
        _sectors[gold[0]] = (known + (right ? 1 : 0), n + 1);
        return right;
    }

    private void Miss(Document doc, TextSpan span, string gold, ActorMention? found) =>
        _errors.Add($"{doc.Article.Id}: '{span.In(doc.Text)}' is {gold}, coded {found?.Code ?? "nothing"}:{found?.Sector} {string.Join('+', found?.OtherSectors ?? [])} [{string.Join("; ", found?.Reasons ?? [])}] {doc.Text}");

    private static double Share(int right, int of) => of == 0 ? 0 : (double)right / of;
}
