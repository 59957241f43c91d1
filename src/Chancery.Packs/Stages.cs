using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Duplicates;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Core.Time;

namespace Chancery.Packs;

/// <summary>The order of the stages: the way of a document. What they read is read at the same time, from the moment that this is made.</summary>
internal sealed class Stages(string root)
{
    private readonly Task<IReadOnlyList<IStage>> _language = Task.Run(() => LanguageLoader.Stages(root));
    private readonly Task<Loaded<PlaceLexicon>> _places = Begin(problems => PlaceLoader.Load(Path.Combine(root, "packs"), problems));
    private readonly Task<Loaded<World>> _world = Begin(problems => WorldLoader.Load(Path.Combine(root, "packs", "world"), problems));

    public IReadOnlyList<IStage> Of(FrameLexicon lexicon, List<Problem> problems)
    {
        var packs = Path.Combine(root, "packs");
        var times = TimeLoader.Load(packs, problems);
        List<Problem> claims = [];
        IReadOnlyList<IStage> told = [.. ClaimLoader.Stages(packs, claims)], last = [.. ClaimLoader.Last(root, lexicon.Ontology)];
        var places = Wait(_places, problems);
        var world = Wait(_world, problems);
        problems.AddRange(claims);
        var language = _language.GetAwaiter().GetResult();
        return
        [
            .. language,
            .. ClaimLoader.Speakers(packs),
            new GerundStage(language.OfType<LemmaStage>().Single()),
            new RepeatedParagraphStage(),
            new LeadingPlaceStage(world),
            new ActorStage(world, LanguageLoader.Chains(root, language)),
            new TimeStage(times),
            new PlaceStage(places),
            new EventStage(lexicon),
            new RepeatedEventStage(),
            .. told,
            new DiscourseStage(lexicon),
            // a plan is not dated by the day of the report, so its stance is read first
            new EventDateStage(times, lexicon.References),
            new EventPlaceStage(places),
            new SettleStage(lexicon),
            .. last,
        ];
    }

    private static Task<Loaded<T>> Begin<T>(Func<List<Problem>, T> load) => Task.Run(() =>
    {
        List<Problem> problems = [];
        return new Loaded<T>(load(problems), problems);
    });

    private static T Wait<T>(Task<Loaded<T>> task, List<Problem> problems)
    {
        var (value, found) = task.GetAwaiter().GetResult();
        problems.AddRange(found);
        return value;
    }

    private sealed record Loaded<T>(T Value, List<Problem> Problems);
}
