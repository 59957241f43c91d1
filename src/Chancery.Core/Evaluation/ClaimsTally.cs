using Chancery.Core.Claims;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>The counts behind the figures of <see cref="ClaimsEvaluator"/>.</summary>
internal sealed class ClaimsTally
{
    private static readonly string[] Parts = ["content", "source", "cue", "full"];
    private readonly (int Right, int Found, int Gold)[] _parts = new (int, int, int)[Parts.Length];
    private readonly (int Found, int RightOfFound, int Gold, int RightOfGold)[] _kinds = new (int, int, int, int)[Enum.GetValues<ClaimKind>().Length];
    private readonly List<string> _errors = [];
    private int _touched;

    public void Add(Document doc, List<GoldClaim> gold, List<Claim> claims, QuoteReader quotes)
    {
        var found = claims.ConvertAll(claim => Spans(doc, claim));
        var matched = Pairs(found, gold, part: 0);
        Count(0, matched.Count, found.Count, gold.Count);
        Count(1, Pairs(found, gold, 1).Count, found.Count(row => row.Source.Count > 0), gold.Count(row => row.Source.Count > 0));
        Count(2, Pairs(found, gold, 2).Count, found.Count(row => row.Cue.Count > 0), gold.Count(row => row.Cue.Count > 0));
        Count(3, Pairs(found, gold, 3).Count, found.Count, gold.Count);
        _touched += gold.Count(row => found.Exists(claim => SpanOverlap.Touches(claim.Content, row.Content)));
        Kinds(claims, matched, [.. gold.Select(row => quotes.KindOf(Tokens(doc, row.Content)))]);
        for (var i = 0; i < found.Count; i++)
        {
            if (!matched.Exists(pair => pair.A == i)) _errors.Add(ClaimsEvaluator.Line("extra ", doc, found[i]));
        }
        for (var i = 0; i < gold.Count; i++)
        {
            if (!matched.Exists(pair => pair.B == i)) _errors.Add(ClaimsEvaluator.Line("missed", doc, gold[i]));
        }
    }

    public EvaluationResult Result(string file)
    {
        List<Metric> metrics = [.. Scores("", _parts[0].Right, _parts[0].Found, _parts[0].Right, _parts[0].Gold)];
        for (var i = 0; i < Parts.Length; i++) metrics.AddRange(Scores($"{Parts[i]}.", _parts[i].Right, _parts[i].Found, _parts[i].Right, _parts[i].Gold));
        foreach (var kind in Enum.GetValues<ClaimKind>())
        {
            var (claims, right, gold, hit) = _kinds[(int)kind];
            metrics.AddRange(Scores($"kinds.{kind.ToString().ToLowerInvariant()}.", right, claims, hit, gold));
            metrics.Add(new Metric($"kinds.{kind.ToString().ToLowerInvariant()}.n", gold));
        }
        return new EvaluationResult { Task = "claims", File = file, N = _parts[0].Gold, Attempted = _touched, Metrics = metrics, Errors = _errors };
    }

    private static Metric[] Scores(string name, int right, int found, int hit, int gold)
    {
        var (precision, recall) = (found == 0 ? 0 : (double)right / found, gold == 0 ? 0 : (double)hit / gold);
        return [new($"{name}precision", precision), new($"{name}recall", recall), new($"{name}f1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall))];
    }

    private void Count(int part, int right, int found, int gold) =>
        _parts[part] = (_parts[part].Right + right, _parts[part].Found + found, _parts[part].Gold + gold);

    private void Kinds(List<Claim> claims, List<(int A, int B)> matched, List<ClaimKind> gold)
    {
        foreach (var claim in claims) _kinds[(int)claim.Kind].Found++;
        foreach (var kind in gold) _kinds[(int)kind].Gold++;
        foreach (var (a, b) in matched)
        {
            _kinds[(int)claims[a].Kind].RightOfFound++;
            _kinds[(int)gold[b]].RightOfGold++;
        }
    }

    private static List<(int A, int B)> Pairs(List<GoldClaim> found, List<GoldClaim> gold, int part)
    {
        List<(double, int, int)> candidates = [];
        for (var i = 0; i < found.Count; i++)
        {
            for (var j = 0; j < gold.Count; j++)
            {
                var ratio = part switch
                {
                    1 => SpanOverlap.Ratio(found[i].Source, gold[j].Source),
                    2 => SpanOverlap.Ratio(found[i].Cue, gold[j].Cue),
                    3 when !SpanOverlap.Touches(found[i].Cue, gold[j].Cue) || !SameSource(found[i], gold[j]) => 0,
                    _ => SpanOverlap.Ratio(found[i].Content, gold[j].Content),
                };
                if (ratio >= 0.5) candidates.Add((ratio, i, j));
            }
        }
        return SpanOverlap.Pairs(candidates);
    }

    private static bool SameSource(GoldClaim a, GoldClaim b) => a.Source.Count == 0 ? b.Source.Count == 0 : SpanOverlap.Touches(a.Source, b.Source);

    private static GoldClaim Spans(Document doc, Claim claim) => new(
        claim.Source is { Length: > 0 } source ? [doc.SpanOf(source)] : [], [doc.SpanOf(claim.Cue)], [.. claim.Content.Select(doc.SpanOf)]);

    private static List<TokenRange> Tokens(Document doc, IReadOnlyList<TextSpan> spans)
    {
        List<TokenRange> ranges = [];
        foreach (var span in spans)
        {
            var start = First(doc, span.Start);
            var end = start;
            while (end < doc.Tokens.Count && doc.Words[end].Span.Start < span.End) end++;
            if (end > start) ranges.Add(new TokenRange(start, end));
        }
        return ranges;
    }

    private static int First(Document doc, int offset)
    {
        var (low, high) = (0, doc.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (doc.Words[middle].Span.End > offset) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
