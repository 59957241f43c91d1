using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Evaluation;

/// <summary>The counts behind the figures of <see cref="EventsEvaluator"/>.</summary>
internal sealed class EventsTally
{
    private readonly List<string> _errors = [];
    private Part _dates, _places, _aux, _modes, _sectors;
    private readonly List<(double Confidence, bool Right)> _sure = [];
    private int _gold, _matched, _typeFound, _never;

    public int Predicted { get; set; }

    /// <summary>One gold event and what was found for it; null for nothing.</summary>
    public void Gold(string article, GoldEvent gold, EventMention? hit, IReadOnlyList<CodedEvent> predicted)
    {
        if (!gold.Optional) _gold++;
        if (hit is null)
        {
            if (gold.Optional) return;
            if (predicted.Any(ev => EventMatch.SharesType(gold, ev.Best))) _typeFound++;
            _errors.Add($"missed {article} {gold}");
            return;
        }
        _sure.Add((hit.Confidence, true));
        if (gold.Optional) Predicted--;
        else (_matched, _typeFound) = (_matched + 1, _typeFound + 1);
        Slots(article, gold, hit);
    }

    public void Extra(string article, CodedEvent ev)
    {
        _sure.Add((ev.Best.Confidence, false));
        _errors.Add($"extra  {article} {EventsErrorLine.Of(ev)}");
    }

    public void Broken(string article, GoldEvent never)
    {
        _never++;
        _errors.Add($"never  {article} {never}");
    }

    public EvaluationResult Result(string file, int articles)
    {
        var precision = Predicted == 0 ? 0 : (double)_matched / Predicted;
        var recall = _gold == 0 ? 0 : (double)_matched / _gold;
        var error = CalibrationError();
        return new EvaluationResult
        {
            Task = "events", File = file, N = articles, Attempted = articles, Errors = _errors,
            Metrics =
            [
                new("precision", precision), new("recall", recall),
                new("f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)),
                new("gold", _gold), new("predicted", Predicted), new("matched", _matched), new("type_found", _typeFound),
                .. _dates.Metrics("dates"), .. _places.Metrics("places"), .. _aux.Metrics("aux"), .. _modes.Metrics("modes"), .. _sectors.Metrics("sectors"),
                new("never_broken", _never), new("confidence.mean", _sure.Count == 0 ? 0 : _sure.Average(row => row.Confidence)), new("confidence.right", _sure.Count == 0 ? 0 : _sure.Average(row => row.Right ? 1.0 : 0)),
                new("confidence.error", error), new("confidence.n", _sure.Count),
            ],
        };
    }

    /// <summary>How far the mean confidence of each tenth lies from its share of right events, weighed by how many they are; optional events count as right.</summary>
    private double CalibrationError()
    {
        const int Tenths = 10;
        var error = 0.0;
        foreach (var tenth in _sure.GroupBy(row => Math.Min(Tenths - 1, (int)(row.Confidence * Tenths))).OrderBy(group => group.Key))
        {
            var (mean, right) = (tenth.Average(row => row.Confidence), tenth.Average(row => row.Right ? 1.0 : 0));
            error += Math.Abs(mean - right) * tenth.Count() / _sure.Count;
        }
        return error;
    }

    private void Slots(string article, GoldEvent gold, EventMention hit)
    {
        if (gold.Date is { } date) Note(_dates.Add(date == hit.Date?.Date.ToString()), article, gold, "date", date, hit.Date?.Date.ToString());
        if (gold.Place is { } place) Note(_places.Add(place == hit.Place?.Place.Country), article, gold, "place", place, hit.Place?.Place.Country);
        if (gold.Aux is { } aux) Note(_aux.Add(Enum.TryParse<AuxModes>(aux, true, out var flag) && (hit.Aux & flag) != 0), article, gold, "aux", aux, hit.Aux.ToString());
        if (gold.Mode is { } modes) Note(_modes.Add(modes.Any(hit.Modes.Contains)), article, gold, "mode", string.Join('|', modes), string.Join(',', hit.Modes));
        foreach (var slot in gold.Actor ?? [])
            if (EventMatch.Cut(slot).Sector is not null)
                Note(_sectors.Add(EventMatch.HasSector(slot, [.. hit.Actors, .. hit.Recipients])), article, gold, "sector", slot, EventsErrorLine.Slots(hit));
    }

    private void Note(bool right, string article, GoldEvent gold, string part, string want, string? found)
    {
        if (!right) _errors.Add($"{part,-6} {article} {gold}: wants {want}, found {(string.IsNullOrEmpty(found) ? "nothing" : found)}");
    }

    private struct Part
    {
        private int _right, _n;

        public bool Add(bool right)
        {
            _n++;
            if (right) _right++;
            return right;
        }

        public readonly Metric[] Metrics(string name) => [new($"{name}.right", _right), new($"{name}.n", _n)];
    }
}
