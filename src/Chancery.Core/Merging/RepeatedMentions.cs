using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Joins the coded sentences of a repeated paragraph with those of the paragraph that it repeats, word for word.</summary>
internal static class RepeatedMentions
{
    public const string Rule = "repeated-paragraph";

    public static List<EventCluster> Join(Document doc, IReadOnlyList<EventMention> mentions)
    {
        var clusters = new List<EventCluster>(mentions.Count);
        if (!doc.Paragraphs.Exists(static paragraph => paragraph.DuplicateOf >= 0))
        {
            foreach (var mention in mentions) clusters.Add(new EventCluster(doc, mention));
            return clusters;
        }
        var originals = new Dictionary<(int Paragraph, string Type, string Trigger, int Nth), EventCluster>();
        var first = doc.Part?.FirstParagraph ?? 0;
        var counts = new Dictionary<(int, string, string), int>();
        foreach (var mention in mentions)
        {
            var paragraph = doc.Sentences[mention.Sentence].Paragraph;
            var own = paragraph + first;
            var (type, trigger) = (mention.Types[0], doc.Words[mention.Trigger].Norm);
            var nth = counts[(own, type, trigger)] = counts.GetValueOrDefault((own, type, trigger)) + 1;
            var cluster = new EventCluster(doc, mention);
            if (originals.TryGetValue((OriginalOf(doc, paragraph), type, trigger, nth), out var original))
            {
                original.Absorb(cluster, Rule);
                continue;
            }
            originals[(own, type, trigger, nth)] = cluster;
            clusters.Add(cluster);
        }
        return clusters;
    }

    private static int OriginalOf(Document doc, int paragraph) =>
        paragraph >= 0 && paragraph < doc.Paragraphs.Count ? doc.Paragraphs[paragraph].DuplicateOf : -1;
}
