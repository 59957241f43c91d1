using Chancery.Core.Events.Ranking;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The last word on a marked pair: the ranker weighs what the frames and the stages behind them said. Stands at the end of the pipeline.</summary>
public sealed class PairRankStage(PairStage pair, TypeRanker ranker) : IStage
{
    public string Name => "pair ranks";

    public Layers Needs => Layers.Events | Layers.Claims;

    public Layers Gives => Layers.None;

    /// <summary>The type that the frames alone gave to the last pair, or null.</summary>
    public string? Told { get; private set; }

    public void Run(Document doc)
    {
        Told = doc.Events.FirstOrDefault()?.Types[0];
        if (pair.View is not { } view) return;
        var ranked = ranker.Rank(view, doc.Events.FirstOrDefault());
        if (doc.Events.Count == 0) doc.Events.Add(pair.Build(view, ranked.Bare()));
        ranked.Settle(doc.Events[0]);
    }
}
