using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Runs;

/// <summary>
/// Codes a long text part by part, and hands the events of a part on as soon as no later sentence changes them: what is held does not grow with the text. What was told of actors goes along from part
/// to part. Why and what it changes: docs/decisions/long-texts.md.
/// </summary>
/// <param name="pipeline">All stages.</param>
public sealed class LongReport(Pipeline pipeline)
{
    /// <summary>Letters of a part; null for as many as usual.</summary>
    public int? PartLetters { get; init; }

    /// <summary>A text is read in parts when it is longer than any report and most books' chapters; a shorter one is read as a whole.</summary>
    public static bool Is(Article article) => LongText.Is(article.Text);

    /// <summary>The parts with their events, in the order of the text.</summary>
    public IEnumerable<MergedPart> Code(Article article)
    {
        var merger = new PartMerger();
        foreach (var part in Read(article))
        {
            if (merger.Add(part) is { } finished) yield return finished;
        }
        if (merger.End() is { } last) yield return last;
    }

    /// <summary>The parts with the layers that the stages fill, one after the other; what was read to lead in tells nothing again.</summary>
    public IEnumerable<Document> Read(Article article)
    {
        foreach (var part in LongText.Parts(article, PartLetters))
        {
            pipeline.Run(part);
            var lead = part.LeadIn;
            part.Events.RemoveAll(ev => ev.Sentence < lead);
            part.Claims.RemoveAll(claim => part.Words[claim.Cue.Start].Sentence < lead);
            yield return part;
            // a part has lived long enough to be old when it is let go, and the old are looked at seldom: several parts would lie there
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
        }
    }
}
