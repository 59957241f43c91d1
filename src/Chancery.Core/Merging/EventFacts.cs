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

    /// <param name="ev">The event as its document tells it.</param>
    /// <param name="document">Hash of the document.</param>
    /// <param name="lexicon">Knows the words for numbers.</param>
    public static EventFacts Of(CodedEvent ev, string document, FrameLexicon lexicon)
    {
        var (doc, best) = (ev.Document, ev.Best);
        var place = best.Place?.Place;
        var trigger = doc.Words[best.Trigger];
        return new EventFacts
        {
            Id = ev.Id, Document = document, Types = best.Types, Modes = best.Modes, Aux = best.Aux,
            Actors = [.. best.Actors.SelectMany(actor => PartyFacts.Of(doc, actor))], Recipients = [.. best.Recipients.SelectMany(actor => PartyFacts.Of(doc, actor))],
            From = best.Date?.Date.From, Until = best.Date?.Date.Until, DateTold = Evidence.Strength(best.Date) > 0, Published = doc.Article.Published,
            Place = place?.Name, Country = place?.Country, Resolution = place?.Resolution ?? 0, Latitude = place?.Latitude, Longitude = place?.Longitude,
            Dead = best.Size?.Dead, Injured = best.Size?.Injured, Arrested = best.Size?.Arrested,
            Counted = best.Recipients.Select(actor => RecipientCount.Of(doc, actor, lexicon)).FirstOrDefault(count => count is not null),
            Trigger = string.IsNullOrEmpty(trigger.Lemma) ? trigger.Norm : trigger.Lemma,
        };
    }
}
