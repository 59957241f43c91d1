using Chancery.Core.Text;

namespace Chancery.Core;

/// <summary>The layers of a document.</summary>
[Flags]
public enum Layers
{
    None = 0,
    Paragraphs = 1,
    Tokens = 2,
    Tags = 4,
    Tree = 8,
    Entities = 16,
    Actors = 32,
    Times = 64,
    Places = 128,
    Events = 256,
    Claims = 512,
}

/// <summary>One step of the way of a document. Holds no state of a document: one instance serves many threads.</summary>
public interface IStage
{
    string Name { get; }

    Layers Needs { get; }

    Layers Gives { get; }

    /// <summary>Fills the layers it gives. Never throws on account of the text.</summary>
    void Run(Document doc);
}

/// <summary>A pipeline was put together in an order that cannot work.</summary>
public sealed class PipelineException(string message) : Exception(message);

/// <summary>Stages in an order that was checked once, at start-up, so that no document ever meets a half-built pipeline.</summary>
public sealed class Pipeline
{
    private readonly IStage[] _stages;

    private Pipeline(IStage[] stages) => _stages = stages;

    public IReadOnlyList<IStage> Stages => _stages;

    /// <exception cref="PipelineException">A stage needs a layer that no earlier stage gives.</exception>
    public static Pipeline Build(params ReadOnlySpan<IStage> stages)
    {
        var have = Layers.None;
        foreach (var stage in stages)
        {
            var missing = stage.Needs & ~have;
            if (missing is not Layers.None)
                throw new PipelineException($"Stage '{stage.Name}' needs {missing}; the stages before it give {have}.");
            have |= stage.Gives;
        }
        return new Pipeline(stages.ToArray());
    }

    /// <summary>Runs every stage whose layers are not filled yet.</summary>
    public Document Run(Article article)
    {
        var doc = new Document(article);
        Run(doc);
        return doc;
    }

    public void Run(Document doc)
    {
        foreach (var stage in _stages)
        {
            if ((doc.Layers & stage.Gives) == stage.Gives && stage.Gives != Layers.None) continue;
            stage.Run(doc);
            doc.Layers |= stage.Gives;
        }
    }
}
