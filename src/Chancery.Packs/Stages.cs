using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Duplicates;
using Chancery.Core.Events;
using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Core.Time;

namespace Chancery.Packs;

/// <summary>The order of the stages: the way of a document.</summary>
internal static class Stages
{
    public static IReadOnlyList<IStage> Of(string root, FrameLexicon lexicon, List<Problem> problems)
    {
        var packs = Path.Combine(root, "packs");
        var (times, places) = (TimeLoader.Load(packs, problems), PlaceLoader.Load(packs, problems));
        return
        [
            .. LanguageLoader.Stages(root),
            new RepeatedParagraphStage(),
            new ActorStage(WorldLoader.Load(Path.Combine(packs, "world"), problems)),
            new TimeStage(times),
            new PlaceStage(places),
            new EventStage(lexicon),
            new RepeatedEventStage(),
            .. ClaimLoader.Stages(packs, problems),
            new DiscourseStage(lexicon),
            // a plan is not dated by the day of the report, so its stance is read first
            new EventDateStage(times),
            new EventPlaceStage(places),
            new SettleStage(lexicon),
            .. ClaimLoader.Last(root, lexicon.Ontology),
        ];
    }
}
