using System.Text.Json;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Store;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Formats;

/// <summary>What other programs read: columns by number, codes as text, nothing that ends a cell, no plan as a deed.</summary>
public sealed class ExportFormatTests
{
    private static readonly FormatTables Tables = FormatLoader.Load(Repository.Root, []);

    private static readonly DateTime Added = new(2026, 3, 20, 12, 30, 0, DateTimeKind.Utc);

    private static readonly StoredParty Minister = new("actor", 1, "USA", "GOV", "Ana Lopez", "the secretary", "Secretary of State"), Host = new("recipient", 1, "VEN", "GOV", "Delcy Rodriguez", "the interim leader", null);

    private static StoredEvent Visit => new()
    {
        Id = "e_visit", From = new DateOnly(2026, 3, 10), Until = new DateOnly(2026, 3, 11), Date = "2026-03-10", DatePrecision = "day", Types = ["CONSULT"], Modes = ["visit"], Contexts = ["diplomatic", "economic"], Aux = [], Quad = 1, Scale = 4,
        Parties = [Minister, Host], Place = "Caracas", Country = "VEN", Resolution = 4, Latitude = 10.5, Longitude = -66.9, Attribution = [], Disputed = [], Confidence = .87, Text = "The secretary met the interim leader.", Document = "d_1", Sequence = 2, ReportCount = 1, SourceCount = 1,
        Json = """{"id":"e_visit","actor":[{"identifier_text":"Ana Lopez","sector":"GOV","other_sectors":["SPY"]}],"event_loc":{"geonameid":3646738},"cite_info":{"language":"en"},"coder":"chancery 0.1.0"}""",
    };

    private static readonly StoredReport Report = new("e_visit", "e_visit", "d_1", "one.txt", 2, "A paper", new DateOnly(2026, 3, 11), "They met", "https://paper.example/1", false);

    [Theory]
    [InlineData(EventFormats.Polecat, 0, 40)]
    [InlineData(EventFormats.Icews, 0, 20)]
    [InlineData(EventFormats.Gdelt1, 0, 58)]
    [InlineData(EventFormats.Gdelt2, 0, 61)]
    [InlineData(EventFormats.Gdelt2, 1, 16)]
    [InlineData(EventFormats.Phoenix, 0, 26)]
    public void Every_line_has_the_columns_of_its_set_whatever_the_news_says(string format, int file, int columns)
    {
        const string Hostile = "a\tb\r\nc\u0001 \"d\" 'e' =SUM(A1) \u2028 f";
        var party = Minister with { Name = Hostile, Text = Hostile, Office = Hostile };
        var hostile = Visit with { Parties = [party, Host with { Name = Hostile }], Place = Hostile, Text = Hostile };
        var written = EventFormats.Files(format, Tables, Added)[file];
        if (written.Head is { } head) Assert.Equal(columns, head.TrimEnd('\n').Split('\t').Length);
        var lines = written.Lines(hostile, [Report with { Publisher = Hostile, Url = Hostile, DocumentId = Hostile }]).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Assert.Equal(columns, line.Split('\t').Length);
            Assert.DoesNotContain(line, c => c is '\n' or '\r' or '\u0001');
        });
    }

    [Fact]
    public void Polecat_says_it_in_its_own_words()
    {
        var cells = Cells(EventFormats.Polecat, Visit);
        Assert.Equal(["e_visit", "2026-03-10", "CONSULT", "visit", "4", "VERBAL COOPERATION", "diplomatic; economic", "Ana Lopez", "USA", "2", "GOV", "GOV; SPY", "Secretary of State", "the secretary", "None"], cells[..15]);
        Assert.Equal(["Caracas", "Caracas", "None", "None", "VEN", "10.5", "-66.9", "3646738", "None", "None", "A paper", "2026-03-11"], cells[23..35]);
    }

    [Fact]
    public void Icews_keeps_the_leading_zero_and_country_names()
    {
        var cells = Cells(EventFormats.Icews, Visit);
        Assert.Equal(["Ana Lopez", "Government", "United States", "Make a visit", "042", "4", "Delcy Rodriguez", "Government", "Venezuela"], cells[2..11]);
        Assert.True(long.Parse(cells[0], null) > 0);
    }

    [Fact]
    public void Gdelt_places_are_in_fips_and_actors_are_not()
    {
        var cells = Cells(EventFormats.Gdelt2, Visit);
        Assert.Equal(["20260310", "202603", "2026", "2026.2740", "USAGOV", "ANA LOPEZ", "USA"], cells[1..8]);
        Assert.Equal(["042", "042", "04", "1"], cells[26..30]);
        Assert.Equal(["4", "Caracas, Venezuela", "VE", "VE", "", "10.5", "-66.9"], cells[51..58]);
        Assert.Equal(["20260320123000", "https://paper.example/1"], cells[59..]);
        Assert.Equal(["20260320", "https://paper.example/1"], Cells(EventFormats.Gdelt1, Visit)[56..]);
        var mention = Cells(EventFormats.Gdelt2, Visit, 1);
        Assert.Equal((cells[0], "1", "90"), (mention[0], mention[3], mention[11]));
    }

    [Theory]
    [InlineData(EventFormats.Icews, 2)]
    [InlineData(EventFormats.Phoenix, 2)]
    [InlineData(EventFormats.Gdelt2, 1)]
    [InlineData(EventFormats.Polecat, 1)]
    public void A_meeting_stands_twice_only_where_its_set_does_so(string format, int rows) =>
        Assert.Equal(rows, EventFormats.Files(format, Tables, Added)[0].Lines(Visit with { Parties = [Minister, Host with { Role = "actor", Position = 2 }] }, [Report]).Count());

    [Theory]
    [InlineData("negation")]
    [InlineData("future")]
    [InlineData("hypothetical")]
    [InlineData(null)]
    public void What_did_not_happen_or_has_no_day_is_no_row(string? aux)
    {
        var ev = aux is null ? Visit with { From = null, Until = null, Date = null } : Visit with { Aux = [aux] };
        foreach (var format in EventFormats.Names.Where(name => name != EventFormats.GeoJson))
            Assert.All(EventFormats.Files(format, Tables, Added), file => Assert.Empty(file.Lines(ev, [Report])));
    }

    [Fact]
    public void A_point_is_only_what_happened_at_a_town()
    {
        var file = Assert.Single(EventFormats.Files(EventFormats.GeoJson, Tables, Added));
        Assert.Empty(file.Lines(Visit with { Resolution = 1 }, [Report]));
        var whole = file.Head + string.Join(file.Between, file.Lines(Visit, [Report]).Concat(file.Lines(Visit with { Text = "</script><b>\"" }, [Report]))) + file.Foot;
        using var json = JsonDocument.Parse(whole);
        var features = json.RootElement.GetProperty("features");
        Assert.Equal(2, features.GetArrayLength());
        Assert.Equal([-66.9, 10.5], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
    }

    [Fact]
    public void Every_type_and_mode_has_a_code_under_the_root_that_its_rows_have()
    {
        var ontology = OntologyLoader.Load(PackFolder.Open(Repository.At("packs", "plover"), []), []);
        Assert.NotEmpty(ontology.Types);
        foreach (var type in ontology.Types.Values)
            foreach (string[] modes in (string[][])[[], .. type.Modes.Keys.Select(mode => new[] { mode })])
            {
                var (code, root) = (Tables.CameoOf(Visit with { Types = [type.Name], Modes = modes }), ontology.CameoOf(type.Name, modes));
                Assert.True(code?.Root == root, $"{type.Name} {string.Join(' ', modes)}: {code?.Code}, its rows say {root}");
            }
    }

    [Fact]
    public void Every_country_of_the_gazetteer_of_old_codes_is_one_of_ours()
    {
        Assert.True(Tables.Countries.Count > 190);
        Assert.All(Tables.Fips.Values, code => Assert.Equal(2, code.Length));
        Assert.Equal(Tables.Fips.Count, Tables.Fips.Values.Distinct().Count());
        Assert.Empty(Tables.Countries.Keys.Except(Tables.Fips.Keys));
    }

    private static string[] Cells(string format, StoredEvent ev, int file = 0) => Assert.Single(EventFormats.Files(format, Tables, Added)[file].Lines(ev, [Report])).Split('\t');
}
