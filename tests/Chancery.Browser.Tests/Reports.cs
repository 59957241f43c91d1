namespace Chancery.Browser.Tests;

/// <summary>Reports of ours, so many that a page of events has one behind it; with words that are hard to set: very long ones, and such as run from right to left.</summary>
internal static class Reports
{
    private static readonly (string Minister, string Adjective, string Country, string Place)[] Sides =
    [
        ("Anna Berg", "Norwegian", "Norway", "Oslo"), ("Kofi Mensah", "Ghanaian", "Ghana", "Accra"), ("Lucia Prieto", "Chilean", "Chile", "Santiago"), ("Haruko Tanabe", "Japanese", "Japan", "Tokyo"), ("Tomasz Wilk", "Polish", "Poland", "Warsaw"),
    ];

    public static IEnumerable<Dictionary<string, string>> All => [.. Rounds(), .. Hard()];

    private static IEnumerable<Dictionary<string, string>> Rounds()
    {
        for (var i = 0; i < 25; i++)
        {
            var (one, other) = (Sides[i % 5], Sides[(i + 1 + i / 5) % 5]);
            if (one == other) other = Sides[(i + 1) % 5];
            yield return Report($"round-{i}", $"2026-0{i / 9 + 1}-{i % 9 * 3 + 1:00}", $"{one.Adjective} minister in {other.Place}",
                $"{one.Adjective} Foreign Minister {one.Minister} met {other.Adjective} Foreign Minister {other.Minister} in {other.Place} on Monday.\n\n{other.Minister} accused {one.Country} of breaking the treaty of fisheries. "
                + $"{(i % 2 == 0 ? one.Country : other.Country)} sent {i + 2} tonnes of medicine to {(i % 2 == 0 ? other.Country : one.Country)} last week, officials said.\n\nBoth governments repeat that they will meet again in spring, a spokeswoman said.");
        }
    }

    private static IEnumerable<Dictionary<string, string>> Hard()
    {
        yield return Report("longwords", "2026-04-02", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" + new string('g', 60),
            $"Police arrested nine members of the {new string('W', 12)}{new string('m', 80)} in Warsaw on Wednesday. Poland expelled the ambassador of Chile. See https://news.example/{new string('a', 120)} for more.");
        yield return Report("rtl", "2026-04-03", "وزير الخارجية يصل إلى القاهرة", "وصل وزير الخارجية إلى القاهرة يوم الخميس.\n\nEgypt expelled the ambassador of Chad on Thursday, the state agency said.");
        yield return Report("denied", "2026-04-04", "Ghana denies raid", "Ghana denied that its soldiers had attacked the village of Bawku on Friday. Norway threatened to impose sanctions on Ghana. Chile may withdraw its observers next month.");
    }

    private static Dictionary<string, string> Report(string id, string date, string title, string text) => new(StringComparer.Ordinal)
    {
        ["id"] = id, ["date"] = date, ["title"] = title, ["text"] = text, ["publisher"] = id == "longwords" ? "TheVeryLongNamedInternationalHeraldOfEverythingThatHappensAnywhere" : "Chancery tests", ["url"] = $"https://news.example/{id}",
    };
}
