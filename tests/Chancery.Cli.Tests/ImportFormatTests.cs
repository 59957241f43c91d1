using System.Text;
using Chancery.Core.Events;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Formats.Datasets;
using Chancery.Core.Record.Store;
using Chancery.Packs;
using Chancery.Sources;
using Chancery.Tests;
using CsCheck;

namespace Chancery.Cli.Tests;

/// <summary>Rows of other data sets, with the traps that their files are known for. All rows are invented.</summary>
public sealed class ImportFormatTests
{
    private static readonly FormatTables Tables = FormatLoader.Load(Repository.Root, []);

    private static readonly Ontology Plover = OntologyLoader.Load(PackFolder.Open(Repository.At("packs", "plover"), []), []);

    private const string PolecatHeader = "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tPrimary Actor Sector\tActor Name Raw\tRecipient Name\tRecipient Country\tPrimary Recipient Sector\tPlacename\tCity\tProvince\tCountry\tLatitude\tLongitude\tSource\tPublication Date";

    private const string AcledHeader = "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,location,latitude,longitude,geo_precision,source,notes,fatalities";

    [Fact]
    public void Gdelt_has_places_in_fips_and_codes_as_text()
    {
        foreach (var columns in new[] { 57, 58, 61 })
        {
            var ev = Event(Gdelt(columns));
            Assert.Equal(columns == 61 ? "gdelt2" : "gdelt1", ev.Dataset);
            Assert.Equal(("CONSULT", "visit"), (ev.Type, Assert.Single(ev.Modes)));
            Assert.Equal((new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 11)), (ev.From, ev.Until));
            Assert.Equal(("CHN", "GOV", "BEIJING"), (ev.Actors[0].Code, ev.Actors[0].Sector, ev.Actors[0].Name));
            Assert.Equal("IGO", Assert.Single(ev.Recipients).Code);
            // CH is China in FIPS 10-4 and Switzerland in ISO
            Assert.Equal(("CHN", 4, 39.9, 116.4), (ev.Country, ev.Resolution, ev.Latitude!.Value, ev.Longitude!.Value));
            Assert.Equal(columns == 57 ? null : "paper.example", ev.Publisher);
        }
    }

    [Fact]
    public void Gdelt_tells_of_days_long_past_of_places_as_actors_and_of_one_event_under_two_numbers()
    {
        var cells = Gdelt(61).Split('\t');
        (cells[1], cells[12]) = ("20160310", "");
        var again = (string[])[.. cells];
        again[0] = "901";
        var events = Events($"{string.Join('\t', cells)}\n{string.Join('\t', again)}\n");
        Assert.Equal(["900", "901"], events.Select(ev => ev.Key));
        Assert.All(events, ev => Assert.Equal((new DateOnly(2016, 3, 10), new DateOnly(2026, 3, 11)), (ev.From, ev.Published)));
        // a country whose role nobody gives is not its government
        Assert.All(events, ev => Assert.Equal(("CHN", null), (ev.Actors[0].Code, ev.Actors[0].Sector)));
    }

    [Fact]
    public void Phoenix_counts_anew_every_day_and_its_classes_and_scores_are_not_ours()
    {
        static string Row(string day) => string.Join('\t', "0_v0.2.0", day, day[..4], day[4..6], day[6..], "USAGOV", "USA", "GOV", "", "SYRREB", "SYR", "REB", "", "161", "16", "3", "-8.0", "TERROR,2", "36.2", "37.1", "Aleppo", "Aleppo", "SYR", "s1;s2", "http://a.example/1;http://b.example/2", "a;b") + "\n";
        var events = Events(Row("20160310") + Row("20160311"));
        Assert.Equal(["20160310/0_v0.2.0", "20160311/0_v0.2.0"], events.Select(ev => ev.Key));
        Assert.All(events, ev => Assert.Equal(("SANCTION", "USA", "SYR", "SYR"), (ev.Type, ev.Actors[0].Code, ev.Recipients[0].Code, ev.Country)));
        Assert.Contains($"\"quad_code\":{Plover.QuadOf("SANCTION")}", events[0].Item(Plover).Told[0].Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("010", null)]
    [InlineData("020", null)]
    [InlineData("0871", "RETREAT ceasefire")]
    [InlineData("1941", "ASSAULT heavy-weapons")]
    [InlineData("043", "CONSULT visit")]
    [InlineData("10", "REQUEST ")]
    public void A_code_is_the_longest_beginning_that_is_known_and_statements_are_no_events(string code, string? expected)
    {
        var row = Read(Gdelt(61, code));
        Assert.Null(row.Wrong);
        Assert.Equal(expected, row.Event is { } ev ? $"{ev.Type} {string.Join(' ', ev.Modes)}" : null);
    }

    [Fact]
    public void Icews_repeats_identifiers_and_writes_days_in_two_ways()
    {
        const string Header = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";
        const string Rest = "\tForeign \"Office\"\t\"Military,Government\"\tBosnia\tConsult\t040\t1\tArmy's chief\tGovernment\tViet Nam\t1\t2\tA paper\tHanoi\tNA\tNA\tVietnam\t21.02\t105.84\n";
        var events = Events(Header + "7\t2018-06-01" + Rest + "7\t6/2/2018" + Rest + "8\t2018-06-01\tx\t\t\tMake statement\t\t0" + Rest[30..]);
        Assert.Equal(["7/2018-06-01", "7/2018-06-02"], events.Select(ev => ev.Key));
        Assert.Equal(("BIH", "MIL", "Foreign \"Office\""), (events[0].Actors[0].Code, events[0].Actors[0].Sector, events[0].Actors[0].Name));
        Assert.Equal(("Hanoi", "VNM", 4), (events[0].Place, events[0].Country, events[0].Resolution));
    }

    [Fact]
    public void Polecat_says_None_and_leaks_columns_and_tabs()
    {
        const string Row = "A1\t2023-01-05\tCONSULT\tvisit; None\t4\tVERBAL COOPERATION\tpro-democracy; natural_resources; made_up\tO'Neil's envoy; A. Lopez\tUSA; VEN\tGOV\traw\tNone\tNone\tNone\tHavana\tHavana\tNone\tCUB\t23.1\t-82.4\tA paper\t2023-01-06\t\t\t\n";
        var ev = Assert.Single(Events(PolecatHeader + "\n" + Row));
        Assert.Equal(["visit"], ev.Modes);
        Assert.Equal(["pro_democracy", "natural_resource"], ev.Contexts);
        Assert.Equal([("USA", "O'Neil's envoy"), ("VEN", "A. Lopez")], ev.Actors.Select(party => (party.Code, party.Name)));
        Assert.Empty(ev.Recipients);
        Assert.Equal(("CUB", 4, new DateOnly(2023, 1, 6)), (ev.Country, ev.Resolution, ev.Published));

        var leaked = Assert.Single(Events(PolecatHeader.Replace("\tQuad Code", "\tHeadline\tEvent Text\tQuad Code", StringComparison.Ordinal).Replace("Intensity", "Event Intensity", StringComparison.Ordinal) + "\n"
            + Row.Replace("\tVERBAL COOPERATION", "\tA visit\tThe envoy came.\tVERBAL COOPERATION", StringComparison.Ordinal)));
        Assert.Equal(("The envoy came.", "CUB"), (leaked.Text, leaked.Country));
    }

    [Fact]
    public void Letters_of_latin_1_are_letters()
    {
        var bytes = Encoding.Latin1.GetBytes(PolecatHeader + "\nA1\t2023-01-05\tAID\tNone\t10\tx\tNone\tJosé Peña\tESP\tGOV\tx\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\n");
        Assert.Equal("José Peña", Assert.Single(Events(bytes)).Actors[0].Name);
        Assert.Equal("José Peña", Assert.Single(Events(Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)))).Actors[0].Name);
    }

    [Theory]
    [InlineData("A (Army)", "1", "Civilians (Mali)", "7", "Violence against civilians,Attack", "MLI MIL", "MLI CVL")]
    [InlineData("Civilians (Mali)", "Civilians", "Gang X", "Political Militias", "Violence against civilians,Attack", "MLI UAF", "MLI CVL")]
    [InlineData("Army", "State Forces", "Front Y", "Rebel Forces", "Battles,Armed clash", "MLI MIL|MLI REB", "")]
    [InlineData("Protesters", "6", "", "", "Protests,Peaceful protest", "MLI CVL", "")]
    [InlineData("Police", "1", "Protesters (Mali)", "6", "Protests,Excessive force against protesters", "MLI MIL", "MLI CVL")]
    public void The_order_of_sides_in_acled_does_not_say_who_attacked(string one, string interOne, string other, string interOther, string kind, string actors, string recipients)
    {
        var ev = Assert.Single(Events($"\uFEFF{AcledHeader}\nMLI9,05 March 2026,2026,1,{kind},{one},{interOne},{other},{interOther},Mali,\"Gao, north\",16.27,-0.04,1,A; B,\"They said \"\"go\"\", and\nwent.\",3\n"));
        Assert.Equal(actors, string.Join('|', ev.Actors.Select(party => $"{party.Code} {party.Sector}")));
        Assert.Equal(recipients, string.Join('|', ev.Recipients.Select(party => $"{party.Code} {party.Sector}")));
        Assert.Equal((new DateOnly(2026, 3, 5), "Gao, north", 4, 3), (ev.From, ev.Place, ev.Resolution, ev.Dead));
        Assert.Equal("They said \"go\", and went.", ev.Text);
    }

    [Fact]
    public void Acled_knows_a_week_or_a_month_and_what_is_no_event_of_ours()
    {
        var events = Events($"{AcledHeader}\nA1,2026-03-05,2026,3,Battles,Armed clash,X,2,Y,3,Mali,Gao,16,0,3,S,n,0\nA2,2026-03-05,2026,1,Strategic developments,Change to group/activity,X,2,,,Mali,Gao,16,0,1,S,n,0\n");
        var ev = Assert.Single(events);
        Assert.Equal((31, 2, null), (ev.Until.DayNumber - ev.From.DayNumber, ev.Resolution, ev.Dead));
    }

    [Theory]
    [InlineData("1", 2, 0)]
    [InlineData("3", 1, 1)]
    public void Ucdp_has_two_sides_or_one(string violence, int actors, int recipients)
    {
        var ev = Assert.Single(Events("id,type_of_violence,side_a,side_b,source_office,source_date,source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,country,country_id,date_start,date_end,best,gwnoa,gwnob\n"
            + $"5,{violence},Government of Kenya,B,A paper,2026-03-06 00:00:00.000,\"Clash, again\",1,Moyale town,Marsabit,3.5,39.05,Kenya,501,2026-03-04 00:00:00.000,2026-03-05 00:00:00.000,7,501,\n"));
        Assert.Equal((actors, recipients, "KEN", 4, 7), (ev.Actors.Count, ev.Recipients.Count, ev.Country, ev.Resolution, ev.Dead));
        Assert.Equal(("KEN", "MIL"), (ev.Actors[0].Code, ev.Actors[0].Sector));
        Assert.Equal(2, ev.Until.DayNumber - ev.From.DayNumber);
    }

    [Theory]
    [InlineData(EventFormats.Polecat)]
    [InlineData(EventFormats.Icews)]
    [InlineData(EventFormats.Gdelt1)]
    [InlineData(EventFormats.Gdelt2)]
    [InlineData(EventFormats.Phoenix)]
    public void What_is_written_is_read_again(string format)
    {
        var visit = new StoredEvent
        {
            Id = "e_1", From = new DateOnly(2026, 3, 10), Until = new DateOnly(2026, 3, 11), Types = ["CONSULT"], Modes = ["visit"], Contexts = ["diplomatic"], Aux = [], Quad = 1, Scale = 4,
            Parties = [new("actor", 1, "USA", "GOV", "Ana Lopez", "she", null), new("recipient", 1, "VEN", "MIL", "the army", "it", null)], Place = "Caracas", Country = "VEN", Resolution = 4, Latitude = 10.5, Longitude = -66.9,
            Attribution = [], Disputed = [], Text = "x", Document = "d_1", Json = "{}", ReportCount = 1, SourceCount = 1,
        };
        var file = EventFormats.Files(format, Tables, DateTime.UnixEpoch)[0];
        var text = file.Head + string.Join('\n', file.Lines(visit, [new("e_1", "e_1", "d_1", "one", 1, "A paper", new DateOnly(2026, 3, 11), null, "https://paper.example/1", false)])) + "\n";
        var ev = Assert.Single(Events(text));
        Assert.Equal((format, "CONSULT", "visit", new DateOnly(2026, 3, 10)), (ev.Dataset, ev.Type, Assert.Single(ev.Modes), ev.From));
        Assert.Equal(("USA", "GOV", "VEN", "MIL"), (ev.Actors[0].Code, ev.Actors[0].Sector, ev.Recipients[0].Code, ev.Recipients[0].Sector));
        Assert.Equal(("VEN", 4, 10.5, -66.9), (ev.Country, ev.Resolution, ev.Latitude, ev.Longitude));
    }

    [Fact]
    public void Damaged_rows_are_wrong_and_never_throw() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 60], Gen.String, Gen.Bool).Sample((kind, cell, text, cut) =>
    {
        string[] cells = kind switch
        {
            0 => Gdelt(61).Split('\t'),
            1 => Gdelt(58).Split('\t'),
            2 => Enumerable.Range(0, 26).Select(i => i == 1 ? "20260310" : i == 13 ? "190" : "x").ToArray(),
            _ => ["A1", "2023-01-05", "CONSULT", "visit", "4", "x", "None", "a", "USA", "GOV", "b", "c", "VEN", "GOV", "p", "q", "r", "CUB", "1", "2", "s", "2023-01-06"],
        };
        var reader = DatasetReader.For(kind == 3 ? PolecatHeader.Split('\t') : cells, Tables, Plover)!;
        cells[cell % cells.Length] = text;
        var row = reader.Read(cut ? cells[..(cell % cells.Length)] : cells);
        if (row.Event is { } ev) Assert.NotEmpty(ev.Item(Plover).Told[0].Json);
    }, iter: 20_000, threads: 1);

    private static string Gdelt(int columns, string code = "042")
    {
        var cells = Enumerable.Repeat("", columns).ToArray();
        (cells[0], cells[1], cells[5], cells[6], cells[7], cells[12], cells[18], cells[26]) = ("900", "20260310", "CHNGOV", "BEIJING", "CHN", "GOV", "IGO", code);
        var (geo, lat, added) = columns == 61 ? (51, 56, 59) : (49, 53, 56);
        (cells[geo], cells[geo + 1], cells[geo + 2], cells[lat], cells[lat + 1], cells[added]) = ("4", "Beijing, China", "CH", "39.9", "116.4", columns == 61 ? "20260311120000" : "20260311");
        if (columns > 57) cells[^1] = "https://paper.example/story";
        return string.Join('\t', cells);
    }

    private static ImportedRow Read(string row) => DatasetReader.For(row.Split('\t'), Tables, Plover)!.Read(row.Split('\t'));

    private static ImportedEvent Event(string row) => Assert.Single(Events(row + "\n"));

    private static List<ImportedEvent> Events(string text) => Events(Encoding.UTF8.GetBytes(text));

    private static List<ImportedEvent> Events(byte[] bytes)
    {
        List<ImportedEvent> events = [];
        foreach (var (_, rows) in RowReader.Tables(new MemoryStream(bytes), "x"))
        {
            DatasetReader? reader = null;
            foreach (var (_, cells) in rows)
            {
                if (reader is null && (reader = DatasetReader.For(cells, Tables, Plover) ?? throw new InvalidOperationException("no such set")).HasHeader) continue;
                var row = reader.Read(cells);
                Assert.Null(row.Wrong);
                if (row.Event is { } ev) events.Add(ev);
            }
        }
        return events;
    }
}
