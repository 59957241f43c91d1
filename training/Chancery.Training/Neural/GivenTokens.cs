using Chancery.Core;
using Chancery.Core.Text;

namespace Chancery.Training.Neural;

/// <summary>Says that documents come with their tokens, as those of a treebank do.</summary>
internal sealed class GivenTokens : IStage
{
    public string Name => "given tokens";

    public Layers Needs => Layers.None;

    public Layers Gives => Layers.Paragraphs | Layers.Tokens;

    public void Run(Document doc)
    {
    }
}
