using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Core.Merging;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Bench.Scale;

/// <summary>
/// Coded documents without end, the same for the same seed: countries of unequal weight over three years, five events a document, one event in four told by others
/// in the days after. What they tell is invented.
/// </summary>
internal sealed class CodedReports(int seed, int days)
{
    private const int EventsADocument = 5, RetoldOneIn = 4, Recent = 4000;
    private static readonly DateOnly First = new(2023, 1, 1);

    private static readonly (string Type, string[] Modes, int Quad, double Scale, string Verb)[] Types =
    [
        ("CONSULT", ["visit", "meet", "phone"], 1, 4, "met"), ("SUPPORT", [], 1, 3, "backed"), ("AGREE", [], 1, 2, "agreed with"), ("COOPERATE", ["military", "economic"], 2, 6, "worked with"), ("AID", ["humanitarian"], 2, 7, "sent food to"),
        ("REQUEST", ["assist"], 3, -1, "called on"), ("ACCUSE", ["disapprove"], 3, -3, "accused"), ("REJECT", [], 3, -4, "turned down"), ("THREATEN", ["force"], 3, -6, "threatened"), ("PROTEST", ["demo"], 4, -6, "marched against"),
        ("SANCTION", ["cease"], 4, -5, "cut off"), ("MOBILIZE", ["troops"], 4, -7, "massed troops against"), ("COERCE", ["arrest"], 4, -7, "detained"), ("ASSAULT", ["firearms", "aerial"], 4, -9.5, "attacked"),
    ];

    private static readonly string[] Codes =
        "USA RUS UKR CHN ISR PSE IRN SYR TUR IND PAK AFG FRA DEU GBR VEN COL MEX BRA ARG NGA NER MLI BFA SDN SSD ETH SOM KEN COD RWA EGY LBY DZA MAR SAU YEM IRQ LBN JOR MMR THA PHL IDN JPN KOR PRK AUS POL HUN".Split(' ');

    private static readonly string[] Sectors = ["GOV", "MIL", "GOV", "COP", "REB", "CVL", "OPP", "BUS"];
    private static readonly string[] Syllables = "ka lo mi ren dar sho vel ti nu bas ro gan le ju pe sil mar to".Split(' ');
    private static readonly string[] Contexts = ["military", "diplomatic", "economic", "human_rights", "migration", "election", "crime"];
    private static readonly string[] Papers = ["Daily Ledger", "Morning Wire", "Harbour Post", "Valley Times", "Capital Herald", "Northern Gazette"];
    private static readonly string[] Where = ["in the capital", "near the border", "after talks broke down", "as the week ended", "before dawn", "in front of reporters", "on the sidelines of a summit"];

    private readonly Random _random = new(seed);
    private readonly Queue<EventFacts> _recent = new();

    /// <summary>The document of this number; call in order.</summary>
    public CodedBatchItem Next(int number, int documents)
    {
        var published = First.AddDays((int)((long)number * days / documents) + 1);
        var id = $"d_{Hash(number):x16}";
        var paper = Papers[_random.Next(Papers.Length)];
        var told = new List<ToldEvent>(EventsADocument);
        var sentences = new List<string>(EventsADocument);
        for (var i = 0; i < EventsADocument; i++)
        {
            var facts = Facts($"e_{Hash(number * 31L + i + 1):x16}", id, published);
            sentences.Add(Sentence(facts));
            told.Add(new ToldEvent(facts, Json(facts, sentences[^1], number, i + 1)));
        }
        var document = new StoredDocument { Id = id, DocumentId = $"report-{number}", Title = sentences[0][..Math.Min(60, sentences[0].Length)], Publisher = paper, Language = "en", Published = published, Text = string.Join(' ', sentences), Sentences = sentences.Count };
        return new CodedBatchItem(document, told, [])
        {
            Paragraphs = [new StoredParagraph(id, 1, 0, document.Text.Length, null, document.Text)],
            Sentences = [.. told.Select(one => StoredSentence.Best(one.Id, id, one.Json) with { Id = "m_" + one.Id[2..] })],
        };
    }

    private EventFacts Facts(string id, string document, DateOnly published)
    {
        if (_recent.Count > 0 && _random.Next(RetoldOneIn) == 0)
        {
            var known = _recent.ElementAt(_random.Next(Math.Min(200, _recent.Count)));
            return known with { Id = id, Document = document, Published = published, Dead = known.Dead is { } dead ? dead + _random.Next(2) : null };
        }
        var type = _random.Next(Types.Length);
        var (actor, recipient) = (Party(), Party());
        var day = published.AddDays(-_random.Next(3));
        var country = recipient.Code!;
        var place = _random.Next(40);
        var facts = new EventFacts
        {
            Id = id, Document = document, Types = [Types[type].Type], Modes = Types[type].Modes.Length == 0 ? [] : [Types[type].Modes[_random.Next(Types[type].Modes.Length)]], Actors = [actor], Recipients = [recipient],
            From = day, Until = day.AddDays(1), DateTold = _random.Next(3) > 0, Published = published, Place = place < 10 ? null : $"{Word(place * 7 + country[0])}{country}", Country = country, Resolution = place < 10 ? 1 : 4,
            Latitude = place < 10 ? null : (country[0] - 'M') * 5 + place / 10.0, Longitude = place < 10 ? null : (country[1] - 'M') * 12 + place / 8.0, Dead = Types[type].Type == "ASSAULT" && _random.Next(2) == 0 ? 1 + _random.Next(40) : null,
            Trigger = Types[type].Verb,
        };
        if (_recent.Count == Recent) _recent.Dequeue();
        _recent.Enqueue(facts);
        return facts;
    }

    /// <summary>The first codes are by far the most frequent, as in the news.</summary>
    private PartyFacts Party()
    {
        var code = Codes[(int)(Codes.Length * Math.Pow(_random.NextDouble(), 2.2))];
        var sector = Sectors[_random.Next(Sectors.Length)];
        var named = _random.Next(2) == 0;
        return new PartyFacts(code, sector, named ? $"{Word(code[0] + _random.Next(30))} {Word(code[1] * 3 + _random.Next(30))}" : null, named);
    }

    private string Sentence(EventFacts facts) =>
        $"{Name(facts.Actors[0])} {facts.Trigger} {Name(facts.Recipients[0])} {Where[_random.Next(Where.Length)]} on {facts.From!.Value.ToString("MMMM d", CultureInfo.InvariantCulture)}, {Papers[_random.Next(Papers.Length)]} said{(facts.Dead is { } dead ? $", and {dead} people were killed" : "")}.";

    private static string Name(PartyFacts party) => party.Name ?? $"{party.Code} {party.Sector}";

    private static string Json(EventFacts facts, string sentence, int number, int sequence)
    {
        var type = Array.Find(Types, type => type.Type == facts.Types[0]);
        var json = new JsonObject
        {
            ["id"] = facts.Id, ["date"] = Plain.Date(facts.From!.Value), ["date_precision"] = "day", ["event"] = Texts(facts.Types), ["mode"] = Texts(facts.Modes), ["context"] = Texts([Contexts[number % Contexts.Length]]), ["aux"] = new JsonArray(),
            ["quad_code"] = type.Quad, ["event_scale"] = type.Scale, ["actor"] = new JsonArray(Json(facts.Actors[0])), ["recipient"] = new JsonArray(Json(facts.Recipients[0])), ["event_text"] = Texts([facts.Trigger]),
        };
        if (facts.Place is { } place) json["event_loc"] = new JsonObject { ["resolved_place"] = place, ["country_code"] = facts.Country, ["resolution"] = facts.Resolution, ["lat"] = facts.Latitude, ["lon"] = facts.Longitude };
        if (facts.Dead is { } dead) json["size"] = new JsonObject { ["dead"] = dead };
        json["confidence"] = Math.Round(0.5 + (number % 50 / 100.0), 2);
        json["text"] = sentence;
        json["text_info"] = new JsonObject { ["document"] = facts.Document, ["document_id"] = $"report-{number}", ["sequence"] = sequence, ["start"] = 0, ["end"] = sentence.Length };
        json["reports"] = new JsonArray(new JsonObject { ["document"] = facts.Document, ["sequence"] = sequence });
        json["report_count"] = 1;
        json["coder"] = "chancery 0.1.0";
        json["codebook"] = "plover-2.0";
        json["explanation"] = new JsonArray(new JsonObject { ["step"] = "frame", ["rule"] = $"{type.Type.ToLowerInvariant()}.{type.Verb}", ["tokens"] = new JsonArray(3, 4) });
        return json.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject Json(PartyFacts party) => new() { ["entity_text"] = Name(party), ["identifier_text"] = Name(party), ["code"] = party.Code, ["sector"] = party.Sector };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static string Word(int number)
    {
        var word = Syllables[number % Syllables.Length] + Syllables[number / Syllables.Length % Syllables.Length];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private ulong Hash(long number)
    {
        var mixed = unchecked((ulong)(number + seed) * 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 31)) * 0xBF58476D1CE4E5B9);
        return mixed ^ (mixed >> 29);
    }
}
