using System.Text.Json.Serialization;
using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Places;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>An event of one document as documents are compared: what the record keeps of it, without the text.</summary>
public sealed record EventFacts
{
    /// <summary>Identifier of the event in its document.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of the document.</summary>
    public required string Document { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public IReadOnlyList<string> Modes { get; init; } = [];

    public AuxModes Aux { get; init; }

    public IReadOnlyList<PartyFacts> Actors { get; init; } = [];

    public IReadOnlyList<PartyFacts> Recipients { get; init; } = [];

    /// <summary>First day; null when nothing is known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day after the last.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The text tells the date; otherwise it is the day of the report.</summary>
    public bool DateTold { get; init; }

    /// <summary>Day of the report.</summary>
    public DateOnly? Published { get; init; }

    public string? Place { get; init; }

    public string? Country { get; init; }

    /// <summary>As <see cref="Places.Place.Resolution"/>.</summary>
    public int Resolution { get; init; }

    /// <summary>True where the sentence itself places the deed; null where the place was inferred.</summary>
    public bool? PlaceTold { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int? Dead { get; init; }

    public int? Injured { get; init; }

    public int? Arrested { get; init; }

    /// <summary>How many recipients the text counts ("four teachers"); null when it counts none.</summary>
    public int? Counted { get; init; }

    /// <summary>The data set that it was imported from; null when a document tells it.</summary>
    public string? Dataset { get; init; }

    /// <summary>Dictionary form of the trigger.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>What it was done to, in dictionary form, and the names that stand with it: "hospital", "kherson".</summary>
    public IReadOnlyList<string> Target { get; init; } = [];

    /// <summary>What its sentences are about: dictionary forms beside the parties, the day and words of every report; null where no document tells it.</summary>
    public IReadOnlyList<string>? Topic { get; init; }

    public IReadOnlyList<string>? Contexts { get; init; }

    /// <summary>Other types that papers tell the same event by, as the pack said; null for none.</summary>
    public IReadOnlyList<string>? Kin { get; init; }

    /// <summary>Who says so, the closest voice of each telling sentence.</summary>
    public IReadOnlyList<VoiceFacts> Voices { get; init; } = [];

    /// <summary>Who says that it was not done by him, where nobody is told to have done it ("denied any role in the bombing").</summary>
    public IReadOnlyList<PartyFacts>? Deniers { get; init; }

    /// <summary>First day on which something may lie that it has to do with: a denial without a day is of what happened in the week before.</summary>
    [JsonIgnore]
    public DateOnly? Begins => IsLateDenial ? Published!.Value.AddDays(-EventDispute.DenialDays) : IsUndatedPlan ? From!.Value.AddDays(-EventPair.PlanDays) : From;

    /// <summary>The day after the last of them.</summary>
    [JsonIgnore]
    public DateOnly? Ends => IsLateDenial ? Published!.Value.AddDays(1) : Until;

    /// <summary>A plan without a day is told again for days.</summary>
    [JsonIgnore]
    internal bool IsUndatedPlan => !DateTold && From is not null && Dataset is null && Topic is not null && Aux.HasFlag(AuxModes.Future);

    private bool IsLateDenial => !DateTold && Published is not null && Dataset is null && EventDispute.IsDenied(this);

    /// <param name="ev">The event as its document tells it.</param>
    /// <param name="document">Hash of the document.</param>
    /// <param name="lexicon">Knows the words for numbers.</param>
    public static EventFacts Of(CodedEvent ev, string document, FrameLexicon lexicon)
    {
        var (doc, best) = (ev.Document, ev.Best);
        var place = best.Place?.Place;
        var trigger = doc.Words[best.Trigger];
        var (from, until, told) = Day(doc, best);
        return new EventFacts
        {
            Id = ev.Id, Document = document, Types = best.Types, Modes = best.Modes, Aux = best.Aux,
            Actors = [.. best.Actors.SelectMany(actor => PartyFacts.Of(doc, actor))], Recipients = [.. best.Recipients.SelectMany(actor => PartyFacts.Of(doc, actor))],
            From = from, Until = until, DateTold = told, Published = doc.Article.Published,
            Place = place?.Name, Country = place?.Country, Resolution = place?.Resolution ?? 0, PlaceTold = Evidence.IsTold(best.Place) ? true : null, Latitude = place?.Latitude, Longitude = place?.Longitude,
            Dead = best.Size?.Dead, Injured = best.Size?.Injured, Arrested = best.Size?.Arrested,
            Counted = best.Recipients.Select(actor => RecipientCount.Of(doc, actor, lexicon)).FirstOrDefault(count => count is not null),
            Trigger = string.IsNullOrEmpty(trigger.Lemma) ? trigger.Norm : trigger.Lemma, Target = DeedTarget.Of(doc, best),
            Topic = EventTopic.Of(ev, lexicon), Contexts = best.Contexts.Count > 0 ? best.Contexts : null, Kin = lexicon.Kin.GetValueOrDefault(best.Types[0]),
            Deniers = Disowned(best) is { Count: > 0 } deniers ? [.. deniers.SelectMany(said => PartyFacts.Of(doc, said.SourceActor!))] : null,
            Voices = [.. ev.Mentions.Where(mention => mention.Attribution.Count > 0).Select(mention => mention.Attribution[0]).Concat(Disowned(best)).Select(VoiceFacts.Of).DistinctBy(voice => (voice.Source, voice.Cue))],
        };
    }

    /// <summary>"Will send aid next week": what is promised or threatened is done by saying so, on the day of the report, whenever it is to come.</summary>
    private static (DateOnly? From, DateOnly? Until, bool Told) Day(Document doc, EventMention best)
    {
        if (doc.Article.Published is { } said && best.Aux.HasFlag(AuxModes.Future) && !EventPair.StanceOf(best.Types[0], best.Aux).HasFlag(AuxModes.Future) && !(best.Date?.Date.From <= said)) return (said, said.AddDays(1), false);
        return (best.Date?.Date.From, best.Date?.Date.Until, Evidence.Strength(best.Date) > 0);
    }

    private static List<Attribution> Disowned(EventMention best) =>
        best.Actors.Count == 0 && best.Aux.HasFlag(AuxModes.Negation) ? [.. best.Denials.Where(said => said.SourceActor is not null)] : [];
}
