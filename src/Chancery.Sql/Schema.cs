namespace Chancery.Sql;

/// <summary>The one description of the record: tables are made from it, and the codebook.</summary>
internal static class Schema
{
    public const int Version = 6;

    /// <summary>Under what name the table of facts about the record keeps what was decided about actors.</summary>
    public const string Register = "actors";

    /// <summary>Under what name it keeps up to which row of documents copies were looked for, where rows keep their numbers.</summary>
    public const string Searched = "searched";

    /// <summary>The view of contexts; a table before schema 6.</summary>
    public const string Contexts = "event_contexts";

    public static readonly Table Documents = new("documents", "Every document that came in. Two sources that print the same text are two rows of one id.",
    [
        new("id", "VARCHAR", "hash of the text") { Packing = Packing.Unique },
        new("document_id", "VARCHAR", "the identifier that the source gave"),
        new("title", "VARCHAR", "headline"),
        new("url", "VARCHAR", "address"),
        new("publisher", "VARCHAR", "who published it"),
        new("language", "VARCHAR", "code of the language, as en (ISO 639-1)"),
        new("published", "DATE", "day of publication"),
        new("sentences", "INTEGER", "sentences of the text"),
        new("copy", "BOOLEAN", "another document of the same text was there before; what nearly repeats another is in copies"),
        new("text", "VARCHAR", "the text as read; null for a copy"),
    ]);

    public static readonly Table Told = new("told_events", "Events as one document tells them: what merged events are made from. Nothing here is ever thrown away.",
    [
        new("id", "VARCHAR", "identifier of the event in its document") { Packing = Packing.Unique },
        new("document", "VARCHAR", "hash of the document") { Packing = Packing.Shared },
        new("type", "VARCHAR", "first PLOVER type: tellings of different types are never merged"),
        new("merged", "BOOLEAN", "it is part of an event; false while a run is under way or was stopped"),
        new("facts", "VARCHAR", "what is compared with other documents, as JSON") { Packing = Packing.Texts },
        new("record", "VARCHAR", "the event's record, as JSON (docs/events.md)") { Packing = Packing.Texts },
    ]);

    public static readonly Table Mentions = new("mentions", "Documents that mention imported events: they have the id of the event's own document in documents, and no text.",
    [
        new("document", "VARCHAR", "id in documents"),
        new("document_id", "VARCHAR", "document_id in documents"),
        new("sequence", "INTEGER", "the sentence that mentions the event, from 1"),
    ]);

    public static readonly Table Paragraphs = new("paragraphs", "Paragraphs of documents, in order; those of a copy are its original's.",
    [
        new("document", "VARCHAR", "id in documents") { Packing = Packing.Shared },
        new("position", "INTEGER", "its place in the document, from 1"),
        new("text_start", "INTEGER", "where it begins in the document's text, in UTF-16 units from 0"),
        new("text_end", "INTEGER", "where it is over"),
        new("repeats", "INTEGER", "position of the earlier paragraph that says the same, or nearly; null when none does"),
        new("text", "VARCHAR", "the paragraph") { Packing = Packing.Texts },
    ]);

    public static readonly Table Sentences = new("coded_sentences", "One event as one sentence tells it: what code --mentions prints. Events that were imported have none.",
    [
        new("id", "VARCHAR", "m_ and a hash; null where a program before schema 6 coded the document, of which only the best sentence of each event is known") { Packing = Packing.Unique },
        new("told_event", "VARCHAR", "id in told_events: join reports by it for the merged event") { Packing = Packing.Unique },
        new("document", "VARCHAR", "id in documents") { Packing = Packing.Shared },
        new("sequence", "INTEGER", "the sentence in the document, from 1"),
        new("text_start", "INTEGER", "where the sentence begins in the document's text, in UTF-16 units from 0"),
        new("text_end", "INTEGER", "where it is over"),
        new("event", "VARCHAR[]", "PLOVER event types (packs/plover/types.toml): AGREE, CONSULT, SUPPORT and others; the first is the main one"),
        new("mode", "VARCHAR[]", "PLOVER modes of these types (packs/plover/modes), as visit or aerial; several where the text tells several"),
        new("context", "VARCHAR[]", "PLOVER contexts (packs/plover/contexts.toml), as military or election"),
        new("aux", "VARCHAR[]", "auxiliary modes: historical (long past), future, hypothetical, negation; empty for what is told as done"),
        new("trigger_text", "VARCHAR", "the words that tell it"),
        new("actor", "VARCHAR[]", "canonical names of the actors"),
        new("actor_code", "VARCHAR[]", "their codes, as far as known"),
        new("recipient", "VARCHAR[]", "canonical names of the recipients"),
        new("recipient_code", "VARCHAR[]", "their codes, as far as known"),
        new("date", "VARCHAR", "as precise as the text: 2026-01-13, 2026-01, 2026"),
        new("date_precision", "VARCHAR", "day, week, month or year"),
        new("resolved_place", "VARCHAR", "name of the place"),
        new("country_code", "VARCHAR", "ISO 3166-1 alpha-3 of the place"),
        new("attribution", "VARCHAR[]", "who says so; empty when the report says it itself"),
        new("factuality", "DOUBLE", "how far it is told as having happened, -3 to 3"),
        new("confidence", "DOUBLE", "0 to 1: how sure the coder is; docs/events.md says what it promises"),
        new("repeated", "BOOLEAN", "it stands in a paragraph that repeats an earlier one, and is no further report"),
        new("text", "VARCHAR", "the sentence") { Packing = Packing.Texts },
    ]);

    public static readonly Table Merging = new("merging", "What is looked up when a new telling may be the same event as one that is there.",
    [
        new("telling", "VARCHAR", "id in told_events"),
        new("type", "VARCHAR", "as in told_events"),
        new("date_from", "DATE", "first day; null when no text tells"),
        new("date_until", "DATE", "the day after the last"),
        new("keys", "UINTEGER[]", "hashes of its codes, sectors, names, places and counts: without one in common two tellings are two events"),
        new("component", "VARCHAR", "the first, by id, of all tellings that it hangs together with, directly or over others"),
    ]);

    public static readonly Table Events = new("events", "What happened, one row an event, merged from all documents that tell it.",
    [
        new("id", "VARCHAR", "that of the telling which was published first"),
        new("date_from", "DATE", "first day; null when no text tells"),
        new("date_until", "DATE", "the day after the last"),
        new("date", "VARCHAR", "as precise as the text: 2026-01-13, 2026-01, 2026"),
        new("date_precision", "VARCHAR", "day, week, month or year"),
        new("event", "VARCHAR[]", "PLOVER event types (packs/plover/types.toml): AGREE, CONSULT, SUPPORT and others; the first is the main one"),
        new("mode", "VARCHAR[]", "PLOVER modes of these types (packs/plover/modes), as visit or aerial; several where the text tells several"),
        new("context", "VARCHAR[]", "PLOVER contexts of all reports"),
        new("aux", "VARCHAR[]", "auxiliary modes: historical (long past), future, hypothetical, negation; empty for what is told as done"),
        new("happened", "BOOLEAN", "neither negation nor hypothetical nor future"),
        new("quad_code", "INTEGER", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
        new("event_scale", "DOUBLE", "PLOVER score, -10 (material conflict) to 10 (material cooperation)"),
        new("resolved_place", "VARCHAR", "name of the place"),
        new("country_code", "VARCHAR", "ISO 3166-1 alpha-3 of the place"),
        new("resolution", "INTEGER", "level of the place, as in docs/events.md: 1 a country, more is finer; 0 unknown"),
        new("lat", "DOUBLE", "degrees north; a country's is its middle and no point where something happened"),
        new("lon", "DOUBLE", "degrees east"),
        new("dead_least", "INTEGER", "fewest dead that a report counts"),
        new("dead_most", "INTEGER", "most dead that a report counts"),
        new("injured_least", "INTEGER", "fewest injured"),
        new("injured_most", "INTEGER", "most injured"),
        new("arrested_least", "INTEGER", "fewest arrested"),
        new("arrested_most", "INTEGER", "most arrested"),
        new("attribution", "VARCHAR[]", "who says so; empty when the reports say it themselves"),
        new("disputed", "VARCHAR[]", "slots in which reports contradict each other; happened: one source says that it happened, another denies it"),
        new("factuality", "DOUBLE", "how far the best telling has it as having happened, -3 (surely not) to 3 (surely)"),
        new("one_sided", "VARCHAR", "who alone tells it, where that is one of its own parties"),
        new("confidence", "DOUBLE", "of the best telling, 0 to 1"),
        new("text", "VARCHAR", "the sentence that tells it best"),
        new("document", "VARCHAR", "hash of the document of that sentence"),
        new("sequence", "INTEGER", "the sentence in it, from 1"),
        new("first_report", "DATE", "first day of a report"),
        new("last_report", "DATE", "last day of a report"),
        new("report_count", "INTEGER", "rows of reports"),
        new("source_count", "INTEGER", "documents that tell it and repeat no other; 1 at least"),
        new("run", "INTEGER", "which run wrote the row, counted from 1: what is new to a record or told by a new report has a higher one"),
        new("codes", "VARCHAR", "codes of its parties and of the country where it happened, a space before and after each: contains(codes, ' VEN ')"),
        new("record", "VARCHAR", "the whole event, as JSON") { Packing = Packing.Texts },
    ]);

    public static readonly Table Actors = new("event_actors", "Actors and recipients of events.",
    [
        new("event", "VARCHAR", "id in events"),
        new("role", "VARCHAR", "actor or recipient"),
        new("position", "INTEGER", "place in its list, from 1"),
        new("code", "VARCHAR", "country (ISO 3166-1 alpha-3) or PLOVER's code for what is none, as IGO"),
        new("sector", "VARCHAR", "primary sector, a code of PLOVER such as GOV, MIL, REB or CVL (packs/plover/codes.toml)"),
        new("name", "VARCHAR", "canonical name"),
        new("text", "VARCHAR", "as the sentence says it"),
        new("office", "VARCHAR", "the office held"),
        new("date_from", "DATE", "as in events"),
        new("date_until", "DATE", "as in events"),
        new("happened", "BOOLEAN", "as in events"),
    ]);

    public static readonly Table Dyads = new("event_dyads", "Ordered pairs of codes that an event joins: actor to recipient, and both ways where everybody is actor.",
    [
        new("event", "VARCHAR", "id in events"),
        new("source", "VARCHAR", "code of the acting side"),
        new("target", "VARCHAR", "code of the other side"),
        new("month", "DATE", "first day of the month in which the event began"),
        new("quad_code", "INTEGER", "as in events"),
        new("event_scale", "DOUBLE", "as in events"),
        new("happened", "BOOLEAN", "as in events"),
    ]);

    public static readonly Table Reports = new("reports", "The crosswalk: which sentence of which document tells which event.",
    [
        new("event", "VARCHAR", "id in events"),
        new("told_event", "VARCHAR", "id in told_events"),
        new("document", "VARCHAR", "id in documents"),
        new("document_id", "VARCHAR", "document_id in documents"),
        new("sequence", "INTEGER", "the sentence, from 1"),
        new("publisher", "VARCHAR", "who published it"),
        new("published", "DATE", "day of publication"),
        new("title", "VARCHAR", "headline"),
        new("url", "VARCHAR", "address"),
        new("copy", "BOOLEAN", "the document repeats the text of an earlier one, letter for letter or nearly"),
    ]);

    public static readonly Table Copies = new("copies", "Documents that repeat an earlier one of the thirty days before, wholly or in part.",
    [
        new("document", "VARCHAR", "id in documents"),
        new("original", "VARCHAR", "id of the earlier one; of one day, in the order of the ids"),
        new("kind", "VARCHAR", "exact: the same letters; near: edited, cut or reordered; excerpt: a passage of one stands in the other"),
        new("covered", "DOUBLE", "share of its letters that stand in the earlier one, 0 to 1"),
        new("original_covered", "DOUBLE", "share of the earlier one's letters that stand in it"),
    ]);

    public static readonly Table Prints = new("prints", "What copies are found by.",
    [
        new("document", "VARCHAR", "id in documents"),
        new("published", "DATE", "as in documents"),
        new("hashes", "UINTEGER[]", "hashes of runs of letters, chosen by the hash"),
    ]);

    public static readonly Table Claims = new("claims", "Who says what.",
    [
        new("id", "VARCHAR", "hash of the document and the place of the cue"),
        new("document", "VARCHAR", "id in documents"),
        new("source", "VARCHAR", "as the text names it"),
        new("source_code", "VARCHAR", "country or PLOVER's code of the source"),
        new("published", "DATE", "day of the report"),
        new("record", "VARCHAR", "the whole claim, as JSON (docs/claims.md)"),
    ]);

    public static readonly Table Runs = new("runs", "What wrote to the record.",
    [
        new("started", "TIMESTAMP", "UTC"),
        new("command", "VARCHAR", "ingest or merge"),
        new("coder", "VARCHAR", "name and version of the program"),
        new("hashes", "VARCHAR", "packs and models with their hashes"),
        new("documents", "INTEGER", "documents that came in"),
        new("known", "INTEGER", "of these, known before"),
        new("failed", "INTEGER", "of these, not read or not coded"),
        new("told", "INTEGER", "events as told that were added"),
        new("events", "BIGINT", "events of the record at the end"),
    ]);

    public static readonly Table Feeds = new("feeds", "Feeds that are followed, and how they fare. Times are UTC.",
    [
        new("url", "VARCHAR", "address"),
        new("name", "VARCHAR", "who publishes it"),
        new("tag", "VARCHAR", "ETag of the last answer that was read whole"),
        new("modified", "VARCHAR", "Last-Modified of that answer"),
        new("tried", "TIMESTAMP", "last time it was asked"),
        new("succeeded", "TIMESTAMP", "last time it answered well"),
        new("next", "TIMESTAMP", "it is left alone until then"),
        new("failures", "INTEGER", "failures since the last success"),
        new("problem", "VARCHAR", "what is wrong with it"),
        new("items", "INTEGER", "items that became documents"),
    ]);

    public static readonly Table FeedItems = new("feed_items", "Items of feeds that have been met.",
    [
        new("feed", "VARCHAR", "url in feeds"),
        new("key", "UBIGINT", "hash of what makes it the same item"),
        new("document_id", "VARCHAR", "document_id in documents"),
        new("tries", "INTEGER", "visits in which its page could not be fetched; -1 when it is done"),
    ]);

    public static readonly Table Meta = new("meta", "Version of the schema, the rule of merging that the events were made by, what was decided about actors, and up to which document copies were looked for.", [new("key", "VARCHAR", "name"), new("value", "VARCHAR", "value")]);

    public static IReadOnlyList<Table> Tables { get; } = [Meta, Documents, Mentions, Paragraphs, Sentences, Told, Merging, Events, Actors, Dyads, Reports, Copies, Prints, Claims, Runs, Feeds, FeedItems];

    /// <summary>What the program keeps for itself, and no export holds.</summary>
    public static IReadOnlyList<Table> Inner { get; } = [Meta, Told, Merging, Prints, FeedItems];

    /// <summary>Tables that have a column <c>event</c> and are made again with their event.</summary>
    public static IReadOnlyList<Table> Derived { get; } = [Actors, Dyads, Reports];
}
