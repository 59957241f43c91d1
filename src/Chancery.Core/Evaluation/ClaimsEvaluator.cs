using Chancery.Core.Claims;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores attributions against a gold file of reports. A part (source, cue, content) is right when it shares half of the joint characters with a
/// gold part of its own; a full relation when the cues touch, the contents share half, and the sources touch or both are absent.
/// Claims inside what somebody else says are left out, as the public set leaves them out.
/// </summary>
public static class ClaimsEvaluator
{
    private const int Shown = 90;

    /// <exception cref="FormatException">The file is not such a gold file.</exception>
    public static EvaluationResult Evaluate(TextReader gold, string file, IReadOnlyList<IStage> stages)
    {
        var pipeline = Pipeline.Build([.. stages]);
        var tally = new ClaimsTally();
        var quotes = new QuoteReader();
        foreach (var report in GoldClaims.Read(gold, file))
        {
            var doc = pipeline.Run(new Article { Id = report.Id, Text = report.Text });
            quotes.Read(doc);
            tally.Add(doc, [.. report.Claims.Where(claim => claim.Content.Count > 0)], [.. doc.Claims.Where(claim => !claim.Nested)], quotes);
        }
        return tally.Result(file);
    }

    internal static string Line(string kind, Document doc, GoldClaim claim) =>
        $"{kind} {doc.Article.Id}: {Text(doc, claim.Source)} | {Text(doc, claim.Cue)} | {Text(doc, claim.Content)}";

    private static string Text(Document doc, IReadOnlyList<TextSpan> spans)
    {
        var text = string.Join(" … ", spans.Select(span => span.In(doc.Text).ToString())).ReplaceLineEndings(" ");
        return text.Length <= Shown ? text : text[..Shown] + "…";
    }
}
