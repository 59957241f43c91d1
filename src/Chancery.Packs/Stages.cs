using Chancery.Core;
using Chancery.Core.Duplicates;
using Chancery.Core.Events;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>The order of the stages: the way of a document.</summary>
internal static class Stages
{
    public static IReadOnlyList<IStage> Of(string root, FrameLexicon lexicon, List<Problem> problems) =>
    [
        .. LanguageLoader.Stages(root),
        new RepeatedParagraphStage(),
        new TempActors(),
        TimeLoader.Stage(root, problems),
        PlaceLoader.Stage(root, problems),
        new EventStage(lexicon),
        new RepeatedEventStage(),
        new SettleStage(lexicon),
    ];
}
