using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Who did what to whom, from the text alone, against PLOVER records: type, country of the source, country of the target. Records of one
/// text are one report; its events are matched one to one. A side without a country in the gold record is open.
/// </summary>
public sealed class TriplesEvaluator(Func<Article, (Document Document, IReadOnlyList<CodedEvent> Events)> code, Ontology ontology)
{
    private Part _triple, _type, _actor, _recipient;

    /// <exception cref="FormatException">The stream holds no such records.</exception>
    public EvaluationResult Evaluate(Stream gold, string file)
    {
        var records = GoldTriples.Read(gold, file, ontology);
        List<string> errors = [];
        var attempted = 0;
        foreach (var group in records.GroupBy(record => record.Text, StringComparer.Ordinal))
        {
            var found = code(new Article { Id = $"{file}#{attempted}", Text = group.Key }).Events;
            if (found.Count > 0) attempted += group.Count();
            Score([.. group], found, errors);
        }
        return new EvaluationResult
        {
            Task = "triples", File = file, N = records.Count, Attempted = attempted, Errors = errors,
            Metrics = [.. _triple.Metrics(""), .. _type.Metrics("type."), .. _actor.Metrics("actor."), .. _recipient.Metrics("recipient.")],
        };
    }

    private void Score(List<GoldTriple> gold, IReadOnlyList<CodedEvent> found, List<string> errors)
    {
        var missed = _triple.Add(gold, found, (want, ev) => HasType(want, ev) && HasActor(want, ev) && HasRecipient(want, ev));
        _type.Add(gold, found, HasType);
        _actor.Add(gold, found, HasActor);
        _recipient.Add(gold, found, HasRecipient);
        foreach (var want in missed) errors.Add($"{want}\t{string.Join(" | ", found.Select(EventsErrorLine.Short))}\t{want.Text}");
    }

    private static bool HasType(GoldTriple want, CodedEvent ev) => want.Types.Any(ev.Best.Types.Contains);

    private static bool HasActor(GoldTriple want, CodedEvent ev) => Agrees(want.Actors, ev.Best.Actors) || IsMutual(ev) && Agrees(want.Actors, ev.Best.Recipients);

    // in a reciprocal event everybody is an actor
    private static bool HasRecipient(GoldTriple want, CodedEvent ev) => Agrees(want.Recipients, ev.Best.Recipients) || IsMutual(ev) && Agrees(want.Recipients, ev.Best.Actors);

    private static bool IsMutual(CodedEvent ev) => ev.Best.Recipients.Count == 0 && ev.Best.Actors.Count > 1;

    private static bool Agrees(IReadOnlyList<string> codes, IReadOnlyList<Actors.ActorMention> side) => codes.Count == 0 || side.Any(actor => actor.Code is { } code && codes.Contains(code, StringComparer.Ordinal));

    private struct Part
    {
        private int _gold, _found, _matched;

        public List<GoldTriple> Add(List<GoldTriple> gold, IReadOnlyList<CodedEvent> found, Func<GoldTriple, CodedEvent, bool> matches)
        {
            _gold += gold.Count;
            _found += found.Count;
            List<CodedEvent> left = [.. found];
            List<GoldTriple> missed = [];
            foreach (var want in gold)
            {
                var hit = left.FindIndex(ev => matches(want, ev));
                if (hit < 0)
                {
                    missed.Add(want);
                    continue;
                }
                left.RemoveAt(hit);
                _matched++;
            }
            return missed;
        }

        public readonly Metric[] Metrics(string name)
        {
            var (precision, recall) = (_found == 0 ? 0 : (double)_matched / _found, _gold == 0 ? 0 : (double)_matched / _gold);
            return [new(name + "precision", precision), new(name + "recall", recall), new(name + "f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall))];
        }
    }
}
