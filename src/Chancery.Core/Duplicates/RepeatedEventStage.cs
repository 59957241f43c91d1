using Chancery.Core.Text;

namespace Chancery.Core.Duplicates;

/// <summary>Marks the coded sentences that stand in a repeated paragraph: they are told again, they did not happen again.</summary>
public sealed class RepeatedEventStage : IStage
{
    public string Name => "repeated-events";

    public Layers Needs => Layers.Paragraphs | Layers.Tokens | Layers.Events;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        foreach (var mention in doc.Events)
        {
            var paragraph = doc.Sentences[mention.Sentence].Paragraph;
            mention.Repeated = paragraph >= 0 && paragraph < doc.Paragraphs.Count && doc.Paragraphs[paragraph].DuplicateOf >= 0;
        }
    }
}
