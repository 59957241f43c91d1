using System.Globalization;
using System.Text.Json;
using Chancery.Core.Actors;
using Chancery.Core.Merging;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests;

/// <summary>The report that started it all: Chancery finds in it what a careful reader finds.</summary>
public sealed class SeedTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "seed");
    private static readonly Lazy<CodedDocument> Coded = new(Code);

    [Fact]
    public void Repeated_paragraphs_are_found()
    {
        var expected = Expected().GetProperty("document");
        var doc = Coded.Value.Document;
        Assert.Equal(expected.GetProperty("paragraphs").GetInt32(), doc.Paragraphs.Count);
        var repeated = doc.Paragraphs.Index().Where(pair => pair.Item.DuplicateOf >= 0).Select(pair => (pair.Index + 1, pair.Item.DuplicateOf + 1));
        Assert.Equal(expected.GetProperty("duplicate_paragraphs").EnumerateArray().Select(entry => (entry.GetProperty("paragraph").GetInt32(), entry.GetProperty("of").GetInt32())), repeated);
    }

    [Fact]
    public void Every_event_of_the_careful_reader_is_found()
    {
        var missing = new List<string>();
        foreach (var expected in Expected().GetProperty("events").EnumerateArray())
        {
            if (expected.TryGetProperty("optional", out var optional) && optional.GetBoolean()) continue;
            if (!Coded.Value.Events.Any(ev => Matches(expected, ev))) missing.Add(expected.GetRawText());
        }
        Assert.True(missing.Count == 0, "missing:\n" + string.Join('\n', missing) + "\nfound:\n" + string.Join('\n', Coded.Value.Events.Select(Line)));
    }

    [Fact]
    public void What_must_never_be_coded_is_not()
    {
        foreach (var never in Expected().GetProperty("never").EnumerateArray())
        {
            var most = never.TryGetProperty("count_over", out var over) ? over.GetInt32() : 0;
            var found = Coded.Value.Events.Where(ev => Types(never, ev) && Side(never, "actor", ev.Best.Actors) && Side(never, "recipient", ev.Best.Recipients)).ToList();
            Assert.True(found.Count <= most, never.GetRawText() + "\nfound:\n" + string.Join('\n', found.Select(Line)));
        }
    }

    private static bool Matches(JsonElement expected, CodedEvent ev)
    {
        if (!Types(expected, ev) || !Side(expected, "actor", ev.Best.Actors) || !Side(expected, "recipient", ev.Best.Recipients)) return false;
        if (expected.TryGetProperty("mentions_at_least", out var least) && ev.Mentions.Count < least.GetInt32()) return false;
        // the careful reader's note: the mode of the conversation is optional
        if (expected.TryGetProperty("mode", out var modes) && !expected.TryGetProperty("date_between", out _) && !Strings(modes).Intersect(ev.Best.Modes).Any()) return false;
        if (expected.TryGetProperty("place", out var place) && ev.Best.Place?.Place.Country != place.GetString()) return false;
        if (expected.TryGetProperty("context_any", out var contexts) && !Strings(contexts).Intersect(ev.Best.Contexts).Any()) return false;
        if (expected.TryGetProperty("date_year", out var year) && ev.Best.Date?.Date.From.Year.ToString(CultureInfo.InvariantCulture) != year.GetString()) return false;
        if (!expected.TryGetProperty("date_between", out var between)) return true;
        var (from, until) = (Day(between[0]), Day(between[1]));
        return ev.Best.Date is { } date && date.Date.From >= from && date.Date.Until.AddDays(-1) <= until;
    }

    private static bool Types(JsonElement expected, CodedEvent ev) => Strings(expected.GetProperty("event")).Intersect(ev.Best.Types).Any();

    /// <summary>Every party that the reader names is there, with its sector where one is named.</summary>
    private static bool Side(JsonElement expected, string side, IReadOnlyList<ActorMention> parties) =>
        !expected.TryGetProperty(side, out var names) || Strings(names).All(name => name.Split(':') is var cut
            && parties.Any(party => party.Code == cut[0] && (cut.Length == 1 || party.Sector == cut[1] || party.OtherSectors.Contains(cut[1]))));

    private static string Line(CodedEvent ev) =>
        $"{Core.Events.EventLine.Of(ev.Document, ev.Best)} {ev.Best.Date?.Date} ({ev.Best.Date?.Basis}) in {ev.Best.Place?.Place.Name} x{ev.Mentions.Count} [{string.Join(',', ev.Best.Contexts)}]";

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString()!);

    private static DateOnly Day(JsonElement date) => DateOnly.ParseExact(date.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement Expected()
    {
        Skip();
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;
    }

    private static CodedDocument Code()
    {
        Skip();
        return Coder.Default.Code(new Article { Id = "seed", Text = File.ReadAllText(Path.Combine(Folder, "ratcliffe-caracas.txt")), Published = new DateOnly(2026, 1, 16) });
    }

    private static void Skip()
    {
        if (!Directory.Exists(Folder)) Assert.Skip("the shared folder with the seed report does not stand beside this checkout");
    }
}
