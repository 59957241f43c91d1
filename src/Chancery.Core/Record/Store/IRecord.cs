using Chancery.Core.Actors.Register;

namespace Chancery.Core.Record.Store;

/// <summary>A record to be asked. All answers are in a fixed order.</summary>
public interface IRecord : IDisposable
{
    /// <summary>When what it answers was so, for a record that remembers what was while somebody writes; null where it is so.</summary>
    DateTimeOffset? Remembered => null;

    /// <summary>Events in the order of their days, then of their identifiers.</summary>
    IReadOnlyList<StoredEvent> Events(EventQuery query);

    /// <summary>Null when there is none of this identifier, nor one that it was merged into.</summary>
    StoredEvent? Find(string id);

    /// <summary>How many events are asked for, without regard to limits and cursors.</summary>
    long Count(EventQuery query);

    /// <summary>How many of the events asked for have what in common. An event of two types is counted for both.</summary>
    IReadOnlyList<Tally> Tallies(EventQuery query, Grouping grouping);

    /// <summary>The same events by day and by place, and where the newest of them happened: what a page shows, for the price of about one count.</summary>
    /// <param name="query">Without regard to limits and cursors.</param>
    /// <param name="towns">So many of the newest events with a point are looked at; 0 for none.</param>
    EventSurvey Survey(EventQuery query, int towns);

    /// <summary>The reports of the events that are asked for.</summary>
    IReadOnlyList<StoredReport> Reports(EventQuery query);

    /// <summary>By month, from the first month asked for (or of the record) to the last, months without events included; only dyads that have an event.</summary>
    IReadOnlyList<DyadMonth> Dyads(EventQuery query);

    /// <summary>Records of claims, in the order of documents: docs/claims.md. Country asks for the source.</summary>
    IReadOnlyList<string> Claims(EventQuery query);

    /// <summary>Parties of the events asked for that have a name, those of most events first. With <see cref="EventQuery.Actor"/> only who is called so; with a <see cref="EventQuery.Country"/> only whose code it is.</summary>
    IReadOnlyList<StoredActor> Actors(EventQuery query);

    /// <summary>Documents that repeat an earlier one: by the days of the later one, and <see cref="EventQuery.Document"/> for what one of them is.</summary>
    IReadOnlyList<StoredCopy> Copies(EventQuery query);

    /// <summary>What was decided about its actors, undone decisions and all, in the order of the decisions.</summary>
    IReadOnlyList<ActorDecision> Decisions() => [];

    IReadOnlyList<RunRow> Runs();

    StoredDocument? Document(string id);

    /// <summary>Paragraphs of a document, by its hash, in order.</summary>
    IReadOnlyList<StoredParagraph> Paragraphs(string document);

    /// <summary>Coded sentences of a document, by its hash, in the order of the text.</summary>
    IReadOnlyList<StoredSentence> Sentences(string document);

    /// <summary>Feeds that are followed, in the order of their addresses.</summary>
    IReadOnlyList<StoredFeed> Feeds();

    /// <summary>Documents by publisher, those of most first; without a publisher last.</summary>
    IReadOnlyList<StoredPublisher> Publishers();

    RecordCounts Counts();

    /// <summary>The last run that wrote events, 0 without events: see <see cref="EventQuery.AfterRun"/>. Costs little, unlike <see cref="Counts"/>.</summary>
    int LastRun();
}
