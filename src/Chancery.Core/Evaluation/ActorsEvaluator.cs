using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores country and sector of marked phrases. A phrase is right when its country is and, where the gold has a sector, the primary sector is one of the gold's.
/// Of articles with events, each actor or recipient of the gold must be somebody whom the text names.
/// </summary>
public sealed class ActorsEvaluator(IReadOnlyList<IStage> stages)
{
    private readonly ActorStage _actors = stages.OfType<ActorStage>().First();
    private readonly Pipeline _before = Pipeline.Build([.. stages.TakeWhile(static stage => stage is not ActorStage)]);

    /// <exception cref="FormatException">The stream holds no gold mentions.</exception>
    public EvaluationResult Evaluate(Stream gold, string file)
    {
        var tally = new ActorsTally();
        foreach (var entry in GoldActorReader.Read(gold, file))
        {
            var doc = _before.Run(entry.Article);
            var found = _actors.RunFor(doc, [.. entry.Mentions.Select(static mention => mention.Span)]);
            for (var i = 0; i < entry.Mentions.Count; i++) tally.Add(doc, entry.Mentions[i], found[i]);
            foreach (var slot in entry.Slots) tally.Add(doc, slot);
        }
        return tally.Result(file);
    }
}
