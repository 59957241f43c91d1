using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Finds time expressions and resolves them against the day of publication, or against a dateline that gives a full date.</summary>
public sealed class TimeStage(TimeLexicon lexicon) : IStage
{
    public string Name => "times";

    public Layers Needs => Layers.Tree;

    public Layers Gives => Layers.Times;

    public TimeLexicon Lexicon => lexicon;

    public void Run(Document doc)
    {
        var reader = new TimeReader(lexicon, doc);
        for (var i = 0; i < doc.Sentences.Count; i++) reader.Read(i);
    }
}
