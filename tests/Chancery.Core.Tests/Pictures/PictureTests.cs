using System.Globalization;
using System.Xml.Linq;
using Chancery.Core.Pictures;

namespace Chancery.Core.Tests.Pictures;

public sealed class PictureTests
{
    private const string Hostile = "</title></svg><script>alert(1)</script>\" onload='x' & \u202Eevil\u0007";

    private static readonly Outline Square = new("AAA", Hostile, [[(10, 10), (40, 10), (40, 40), (10, 40)]]);

    private static readonly Outline Islet = new("BBB", "Islet", [[(170, 0), (170.1, 0), (170.1, 0.1), (170, 0.1)]]);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    public static TheoryData<string> HostilePictures =>
    [
        StackedColumns.Draw(Hostile, [new(new DateOnly(2026, 1, 1), 0, 3)], [Hostile]).Svg,
        StackedColumns.Draw(Hostile, [], []).Svg,
        ScoreLines.Draw(Hostile, [new ScoreSeries(Hostile, [(new DateOnly(2026, 1, 1), double.NaN), (new DateOnly(2026, 2, 1), 4)])]).Svg,
        BarChart.Draw(Hostile, [(Hostile, 3)], _ => "javascript:alert(1)").Svg,
        BarChart.Draw(Hostile, [(Hostile, 3)], _ => "//elsewhere.example/").Svg,
        StarNetwork.Draw(Hostile, Hostile, [new NetworkTie(Hostile, Hostile, 2, 1, 1, 1, 1)], _ => "javascript:alert(1)").Svg,
        SpanChart.Draw(Hostile, [(Hostile, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 1), 2), (Hostile, null, null, 1)]).Svg,
        new WorldMap([Square]).Draw(new MapNumbers { Title = Hostile, Countries = new Dictionary<string, long> { ["AAA"] = 2, [Hostile] = 1 }, Points = [new MapPoint(20, 20, Hostile, 2)] }, true).Svg,
    ];

    [Theory]
    [MemberData(nameof(HostilePictures))]
    public void Hostile_text_stays_text_and_no_address_leads_away(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        Assert.Equal("svg", root.Name.LocalName);
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.DoesNotContain(root.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "a");
        Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.NotEmpty(root.Elements().First(element => element.Name.LocalName is "title").Value);
        Assert.NotEmpty(root.Elements().First(element => element.Name.LocalName is "desc").Value);
        Assert.DoesNotContain('\u202E', svg);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01", TimeStep.Day, 1)]
    [InlineData("2026-01-01", "2026-02-10", TimeStep.Day, 41)]
    [InlineData("2026-01-01", "2026-04-01", TimeStep.Week, 14)]
    [InlineData("2024-11-30", "2026-02-01", TimeStep.Month, 16)]
    [InlineData("1990-06-01", "2026-02-01", TimeStep.Year, 37)]
    [InlineData("0001-01-01", "9999-12-31", TimeStep.Year, TimeScale.MostColumns)]
    [InlineData("2026-02-10", "2026-01-01", TimeStep.Day, 41)]
    public void Columns_are_as_wide_as_the_span_asks_for(string first, string last, TimeStep step, int columns)
    {
        var scale = new TimeScale(Day(first), Day(last));
        Assert.Equal((step, columns), (scale.Step, scale.Starts.Count));
        Assert.Equal(scale.Starts.Order(), scale.Starts);
    }

    [Fact]
    public void A_week_begins_on_Monday_and_holds_its_Sunday()
    {
        var scale = new TimeScale(Day("2026-01-01"), Day("2026-04-01"));
        Assert.All(scale.Starts, start => Assert.Equal(DayOfWeek.Monday, start.DayOfWeek));
        Assert.Equal(scale.IndexOf(Day("2026-03-09")), scale.IndexOf(Day("2026-03-15")));
        Assert.Equal(-1, scale.IndexOf(Day("2027-01-01")));
    }

    [Fact]
    public void The_table_has_every_number_and_days_without_events()
    {
        var picture = StackedColumns.Draw("Events", [new(Day("2026-01-01"), 0, 2), new(Day("2026-01-03"), 3, 1), new(Day("2026-01-03"), 0, 5)], StackedColumns.QuadNames);
        Assert.Equal(["1 Jan 2026,2,0,0,0", "2 Jan 2026,0,0,0,0", "3 Jan 2026,5,0,0,1"], picture.Table.Rows.Select(row => string.Join(',', row)));
        Assert.Equal(3, XDocument.Parse(picture.Svg).Root!.Elements().Count(element => element.Name.LocalName is "rect" && element.HasElements));
    }

    [Fact]
    public void A_month_without_events_is_a_gap_in_the_line()
    {
        var picture = ScoreLines.Draw("Scores", [new ScoreSeries("A to B", [(Day("2026-01-01"), 2), (Day("2026-02-01"), null), (Day("2026-03-01"), -4), (Day("2026-04-01"), -5)])], [Day("2026-03-01")]);
        var root = XDocument.Parse(picture.Svg).Root!;
        Assert.Equal(2, root.Elements().Single(element => element.Name.LocalName is "path").Attribute("d")!.Value.Count(c => c is 'M'));
        Assert.Equal(["2", "–", "-4", "-5"], picture.Table.Rows.Select(row => row[1]));
        Assert.Contains("pic-turn", picture.Svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(3, "1 2 3")]
    [InlineData(5, "1 2 3 4 5")]
    [InlineData(100, "1–2 3–5 6–20 21–50 51–100")]
    public void Classes_are_round_and_leave_nothing_out(long largest, string labels)
    {
        var classes = new CountClasses(largest);
        Assert.Equal(labels, string.Join(' ', Enumerable.Range(1, classes.Count).Select(classes.Label)));
        Assert.Equal((0, 1, classes.Count), (classes.Of(0), classes.Of(1), classes.Of(largest)));
    }

    [Fact]
    public void A_country_that_is_too_small_to_be_seen_is_a_circle_when_something_happened()
    {
        var map = new WorldMap([Square, Islet]);
        var quiet = map.Draw(new MapNumbers { Title = "Map", Countries = new Dictionary<string, long> { ["AAA"] = 1 } });
        Assert.DoesNotContain("<circle", quiet.Svg, StringComparison.Ordinal);
        var loud = map.Draw(new MapNumbers { Title = "Map", Countries = new Dictionary<string, long> { ["BBB"] = 1, ["CCC"] = 4 } });
        Assert.Contains("<circle", loud.Svg, StringComparison.Ordinal);
        Assert.Contains("not on the map: CCC", loud.Svg, StringComparison.Ordinal);
        Assert.Equal(["CCC", "Islet"], loud.Table.Rows.Select(row => row[0]));
    }

    [Fact]
    public void Points_close_together_are_one_and_impossible_ones_are_none()
    {
        var picture = new WorldMap([Square]).Draw(new MapNumbers
        {
            Title = "Map",
            Countries = new Dictionary<string, long>(),
            Points = [new(20, 20, "Town", 3), new(20.5, 20.5, "Village", 2), new(-40, -60, "Port", 1), new(double.NaN, 0, "Nowhere", 9), new(95, 0, "Above", 9)],
        });
        var titles = XDocument.Parse(picture.Svg).Root!.Descendants().Where(element => element.Name.LocalName is "circle" && element.HasElements).Select(circle => circle.Value);
        Assert.Equal(["Town and around: 5", "Port: 1"], titles.Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void Outlines_come_back_as_they_were_written()
    {
        Assert.True(OutlineText.TryRead(OutlineText.Write([[(-180, -90), (179.99, 89.5), (0, 0)], [(1, 1), (2, 1), (2, 2)]]), out var rings));
        Assert.Equal([(-180, -90), (179.99, 89.5), (0, 0)], rings[0]);
        Assert.Equal(2, rings.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 2 3 4")]
    [InlineData("1 2 3 4 5 x")]
    [InlineData("0 0 17000 0 17000 0 1 1")]
    [InlineData("0 0 2147483647 0 1 1")]
    public void What_is_no_outline_is_refused(string text) => Assert.False(OutlineText.TryRead(text, out _));

    [Fact]
    public void Equal_Earth_is_as_published()
    {
        Assert.Equal((0, 0), EqualEarth.Project(0, 0));
        Assert.Equal(2.7066, EqualEarth.Edge.X, 3);
        Assert.Equal(1.3173, EqualEarth.Edge.Y, 3);
    }

    [Fact]
    public void A_picture_whose_parts_lead_somewhere_is_a_group_that_readers_of_screens_walk_through()
    {
        var numbers = new MapNumbers { Title = "Where", Countries = new Dictionary<string, long> { ["AAA"] = 2 }, Link = code => "/events?country=" + code };
        var root = XDocument.Parse(new WorldMap([Square, Islet]).Draw(numbers).Svg).Root!;
        Assert.Equal("group", root.Attribute("role")!.Value);
        Assert.Equal("/events?country=AAA", Assert.Single(root.Descendants(), element => element.Name.LocalName is "a").Attribute("href")!.Value);
    }

    [Fact]
    public void A_network_stands_where_it_stood_and_its_table_has_whom_it_does_not_draw()
    {
        List<NetworkTie> ties = [.. Enumerable.Range(0, 20).Select(i => new NetworkTie($"Other {i}", "AAA", i % 3, 20 - i, 1, i, 0)).OrderByDescending(tie => tie.Events)];
        var picture = StarNetwork.Draw("Ties", "Self", ties);
        Assert.Equal(picture.Svg, StarNetwork.Draw("Ties", "Self", [.. ties]).Svg);
        Assert.Equal(20, picture.Table.Rows.Count);
        Assert.Equal(StarNetwork.MostDrawn + 1, XDocument.Parse(picture.Svg).Descendants().Count(element => element.Name.LocalName is "circle"));
        Assert.Equal("nobody beside it", XDocument.Parse(StarNetwork.Draw("Ties", "Self", []).Svg).Descendants().Single(element => element.Name.LocalName is "text").Value);
    }

    [Fact]
    public void Friends_stand_at_the_right_and_foes_at_the_left()
    {
        var root = XDocument.Parse(StarNetwork.Draw("Ties", "Self", [new("Foe", null, 0, 4, 4, 0, 0), new("Friend", null, 4, 0, 0, 4, 0)]).Svg).Root!;
        double X(string name) => double.Parse(root.Descendants().Single(element => element.Name.LocalName is "text" && element.Value == name).Attribute("x")!.Value, CultureInfo.InvariantCulture);
        Assert.True(X("Foe") < X("Self") && X("Self") < X("Friend"));
    }

    [Fact]
    public void A_span_is_as_long_as_it_lasted()
    {
        var picture = SpanChart.Draw("Offices", [("Minister", Day("2026-01-01"), Day("2026-01-31"), 3), ("President", Day("2026-02-01"), Day("2026-04-01"), 9), ("Envoy", null, null, 1)]);
        var widths = XDocument.Parse(picture.Svg).Descendants().Where(element => element.Name.LocalName is "rect").Select(bar => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, widths.Count);
        Assert.InRange(widths[1] / widths[0], 1.8, 2.1);
        Assert.Equal(["Envoy", "", "", "1"], picture.Table.Rows[2]);
    }

    [Fact]
    public void A_day_at_the_end_of_an_axis_is_written_within_the_picture()
    {
        var root = XDocument.Parse(SpanChart.Draw("Offices", [("Minister", Day("2026-03-01"), Day("2026-03-31"), 3)]).Svg).Root!;
        var last = root.Descendants().Single(element => element.Name.LocalName is "text" && element.Value == "31 Mar");
        Assert.Equal(("720", "end"), (last.Attribute("x")!.Value, last.Attribute("text-anchor")!.Value));
        Assert.Equal("start", root.Descendants().Single(element => element.Name.LocalName is "text" && element.Value == "25 Mar").Attribute("text-anchor")!.Value);
    }

    [Fact]
    public void A_column_leads_to_its_own_days()
    {
        var scale = new TimeScale(Day("2024-01-01"), Day("2026-02-01")) { Link = (first, last) => string.Create(CultureInfo.InvariantCulture, $"/events?since={first:yyyy-MM-dd}&until={last:yyyy-MM-dd}") };
        var root = XDocument.Parse(StackedColumns.Draw("Events", [new(Day("2024-02-10"), 0, 2), new(Day("2024-02-12"), 3, 1), new(Day("2026-02-01"), 1, 1)], StackedColumns.QuadNames, scale).Svg).Root!;
        Assert.Equal(["/events?since=2024-02-01&until=2024-02-29", "/events?since=2026-02-01&until=2026-02-28"], root.Descendants().Where(element => element.Name.LocalName is "a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(2, root.Descendants().First(element => element.Name.LocalName is "a").Elements().Count());
    }

    [Theory]
    [InlineData("2026-03-09", "2026-06-20", "2026-03-15")]
    [InlineData("2026-03-09", "2026-03-20", "2026-03-09")]
    [InlineData("2026-03-09", "2039-03-20", "2026-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    public void A_column_ends_before_the_next_begins(string first, string last, string end) => Assert.Equal(Day(end), new TimeScale(Day(first), Day(last)).LastDay(0));

    [Theory]
    [InlineData("AAA", true)]
    [InlineData("BBB", true)]
    [InlineData("???", false)]
    [InlineData(null, false)]
    public void Near_a_country_the_map_shows_it_large_and_stays_inside_the_world(string? code, bool near)
    {
        var map = new WorldMap([Square, Islet]);
        var window = XDocument.Parse(map.Draw(new MapNumbers { Title = "Where", Countries = new Dictionary<string, long> { ["BBB"] = 1 }, Near = code }).Svg).Root!.Elements().Single(element => element.Name.LocalName is "svg");
        var frame = window.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(near, frame[2] < WorldMap.Width / 2);
        Assert.True(frame[0] >= 0 && frame[1] >= 0 && frame[0] + frame[2] <= WorldMap.Width + 0.1);
        var islet = window.Descendants().Single(element => element.Name.LocalName is "circle");
        Assert.Equal(near, double.Parse(islet.Attribute("r")!.Value, CultureInfo.InvariantCulture) < 2);
    }
}
