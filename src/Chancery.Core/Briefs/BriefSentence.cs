using System.Text;
using System.Text.Json;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>Writes what an event is in one plain sentence, out of its slots.</summary>
internal sealed class BriefSentence(BriefWords words)
{
    public const string Place = "{place}";

    /// <summary>Whether it happened at all is what is disputed.</summary>
    public const string Happened = "happened";

    private const string Recipient = "{recipient}";

    private const int Division = 2;

    /// <summary>Who is there beside whoever acts.</summary>
    private enum Others
    {
        None,
        Named,
        Mutual,
    }

    private readonly PartyNames _names = new(words);

    /// <summary>Who says so, when the sentence that tells it best is not the reporter's own; null otherwise.</summary>
    public string? Claimant(StoredEvent ev) => ev.Attribution.Select(Plain.OneLine).FirstOrDefault(source => source.Length > 0 && !words.Nobody.Contains(source.ToLowerInvariant()) && ev.Text.Contains(source, StringComparison.OrdinalIgnoreCase));

    public BriefKind KindOf(StoredEvent ev) =>
        ev.Disputed.Contains(Happened) ? BriefKind.Disputed : ev.Aux.Contains("negation") ? BriefKind.Denied : ev.Aux.Contains("hypothetical") ? BriefKind.Supposed : ev.Aux.Contains("future") ? BriefKind.Planned
        : ev.Disputed.Count > 0 ? BriefKind.Disputed : Claimant(ev) is not null || ev.OneSided is not null ? BriefKind.Claimed : BriefKind.Happened;

    public string Write(StoredEvent ev)
    {
        var (kind, claimant) = (KindOf(ev), Claimant(ev));
        var sentence = new StringBuilder();
        if (claimant is not null) sentence.Append("According to ").Append(_names.Article(Small(claimant))).Append(", ");
        sentence.Append(Clause(ev, ev.Aux.Contains("negation") ? BriefKind.Denied : kind));
        if (Sizes(ev) is { Length: > 0 } sizes) sentence.Append("; ").Append(sizes);
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.Append('.').ToString();
    }

    private string Clause(StoredEvent ev, BriefKind kind)
    {
        List<StoredParty> actors = [.. ev.Parties.Where(party => party.Role == StoredParty.Actor)], recipients = [.. ev.Parties.Where(party => party.Role == StoredParty.Recipient)];
        var placed = ev.Place is not null && recipients.All(party => party.Name != ev.Place) && (recipients.Count > 0 || ev.Resolution >= Division || actors.All(party => party.Code != ev.Country));
        var phrase = words.Phrase(ev.Types, ev.Modes, Told(ev), placed);
        if (phrase is null) return $"{(actors.Count == 0 ? "somebody" : _names.Of(actors))} took part in an event of the type {string.Join(", ", ev.Types)}{(recipients.Count == 0 ? "" : " with " + _names.Of(recipients))}";
        var place = ev.Place is null ? "" : _names.Article(Plain.OneLine(ev.Place));
        // whoever acts is named first
        var who = actors.Count == 0 ? "somebody" : _names.Of(actors);
        var whom = recipients.Count == 0 ? "" : _names.Of(recipients);
        var template = actors.Count == 0 && recipients.Count > 0 ? $"{Existing(kind)} {phrase.Noun}" : Verb(phrase, kind, recipients.Count > 0 ? Others.Named : actors.Count > 1 ? Others.Mutual : Others.None);
        var where = placed && !template.Contains(Place, StringComparison.Ordinal) && IsNews(ev) ? " in " + place : "";
        return (actors.Count == 0 && recipients.Count > 0 ? "" : who + " ") + Fill(template, place, whom) + where;
    }

    private static string Verb(BriefPhrase phrase, BriefKind kind, Others others)
    {
        var (past, plain) = others switch { Others.Named => (phrase.Past, phrase.Base), Others.Mutual => (phrase.Mutual, phrase.MutualBase), _ => (phrase.Alone, phrase.AloneBase) };
        return kind switch { BriefKind.Planned => "will " + plain, BriefKind.Supposed => "might " + plain, BriefKind.Denied => "did not " + plain, _ => past };
    }

    private static string Fill(string template, string place, string recipient)
    {
        var parts = template.Split(Place);
        return string.Join(place, parts.Select(part => part.Replace(Recipient, recipient, StringComparison.Ordinal)));
    }

    /// <summary>A country that is a party's own was mostly told by the party.</summary>
    private static bool IsNews(StoredEvent ev) => ev.Resolution >= Division || ev.Parties.All(party => party.Code != ev.Country);

    private static string Existing(BriefKind kind) => kind switch { BriefKind.Planned => "there will be", BriefKind.Supposed => "there might be", BriefKind.Denied => "there was not", _ => "there was" };

    private static string Sizes(StoredEvent ev) => string.Join(", ", new[] { (ev.Dead, "dead"), (ev.Injured, "injured"), (ev.Arrested, "arrested") }
        .Where(size => size.Item1 is { Most: > 0 }).Select(size => $"{size.Item1} {size.Item2}"));

    /// <summary>"The defence ministry" within a sentence.</summary>
    private static string Small(string source) => source.StartsWith("The ", StringComparison.Ordinal) ? "the " + source[4..] : source;

    private static HashSet<string> Told(StoredEvent ev)
    {
        try
        {
            using var json = JsonDocument.Parse(ev.Json);
            return [.. json.RootElement.Texts("event_text").SelectMany(text => text.ToLowerInvariant().Split(' '))];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
