using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Packs.Tests.Time;

/// <summary>When and where events happened, in sentences as reports print them: no finer than the words, and not another event's.</summary>
public sealed class ToldEventsTests
{
    private static List<EventMention> Read(string text, DateOnly published) => Coder.Default.Read(new Article { Id = "test", Text = text, Published = published }).Events;

    [Theory]
    [InlineData("2016-07-20", "Since Friday the Turkish government has arrested more than 9,000 people in Ankara.", "COERCE", "2016-07-15/2016-07-20")]
    [InlineData("2023-04-17", "Fighting between Sudan's army and rebels killed 97 civilians in Khartoum between Saturday and Monday.", "ASSAULT", "2023-04-15/2023-04-17")]
    [InlineData("2018-03-23", "In 2015 gunmen killed 12 people in Paris.", "ASSAULT", "2015")]
    [InlineData("2023-11-20", "Israel said on Sunday it would send more aid to Turkey.", "AGREE", "2023-11-19")]
    [InlineData("2012-03-23", "Gunmen killed three soldiers in the first week of March.", "ASSAULT", "2012-03-01")]
    [InlineData("2012-03-23", "French police arrested two men in Paris in the early hours of Monday.", "COERCE", "2012-03-19")]
    public void An_event_is_dated_as_its_words_say(string published, string text, string type, string date)
    {
        var ev = Read(text, DateOnly.ParseExact(published, "yyyy-MM-dd")).First(ev => ev.Types.Contains(type));
        Assert.Equal(date, ev.Date!.Date.ToString());
    }

    [Fact]
    public void Days_earlier_is_a_stretch_of_days_before_the_day_that_was_named()
    {
        var events = Read("Taliban fighters attacked Kabul on Sunday. Days earlier they had captured Kandahar.", new(2021, 8, 16));
        var date = events.First(ev => ev.Sentence == 1).Date!.Date;
        Assert.Equal(DatePrecision.Week, date.Precision);
        Assert.True(date.Until <= new DateOnly(2021, 8, 16) && date.From > new DateOnly(2021, 7, 31));
    }

    [Theory]
    [InlineData("Russian missiles hit Odesa on Monday as President Vladimir Putin reviewed a parade in Moscow.", "ASSAULT", "Odesa")]
    [InlineData("NATO aircraft bombed Belgrade on Wednesday night.", "ASSAULT", "Belgrade")]
    [InlineData("The United States invaded Afghanistan in October 2001.", "ASSAULT", "Afghanistan")]
    [InlineData("U.S. ships in the Mediterranean fired more than 110 cruise missiles at targets in Misrata.", "ASSAULT", "Misrata")]
    [InlineData("Five Turkish civilians were killed on Wednesday when a mortar hit the border town of Akcakale.", "ASSAULT", "Akcakale")]
    [InlineData("A gunman killed three people in the southern French towns of Carcassonne and Trebes on Friday.", "ASSAULT", "Carcassonne")]
    [InlineData("Two suicide bombers killed 39 people on the Moscow metro in late March.", "ASSAULT", "Moscow")]
    public void An_event_is_where_it_was_done(string text, string type, string place)
    {
        var ev = Read(text, new(2012, 3, 23)).First(ev => ev.Types.Contains(type));
        Assert.Equal(("syntax", place), (ev.Place!.Basis, ev.Place.Extracted));
    }

    [Theory]
    [InlineData("Gunmen killed 129 people in Paris on Friday. French police raided homes in Toulouse and Grenoble. In Paris, Texas, residents held a vigil on Sunday.", "FRA")]
    [InlineData("Jets bombed targets in Tripoli on Friday and shelled Benghazi on Saturday. In Tripoli, Lebanon, 300 people marched on Sunday.", "LBY")]
    [InlineData("Gunmen killed two people in Paris on Friday. Police in Paris, Texas, and in Dallas arrested a suspect.", "USA")]
    public void A_bare_name_is_the_famous_one_where_the_text_is_at_home_there(string text, string country) =>
        Assert.Equal(country, Read(text, new(2015, 11, 16))[0].Place!.Place.Country);

    [Fact]
    public void What_happened_on_another_day_lends_no_place()
    {
        var events = Read("On Saturday Russian police killed three militants near Kizlyar. In 1994 Russian troops killed three rebels.", new(2010, 5, 2));
        Assert.NotEqual("Kizlyar", events.First(ev => ev.Sentence == 1).Place?.Place.Name);
    }

    [Theory]
    [InlineData("U.S. troops invaded southern Iraq from Kuwait on Thursday.", "IRQ")]
    [InlineData("Russian troops crossed into Ukraine from Belarus and Crimea on Thursday.", "UKR")]
    public void Where_they_come_from_is_not_where_it_is(string text, string country) =>
        Assert.Equal(country, Read(text, new(2023, 7, 27))[0].Place!.Place.Country);

    [Fact]
    public void A_town_that_the_news_knows_goes_before_a_hamlet_of_its_name() =>
        Assert.Equal("NGA", Read("Soldiers from Chad attacked Baga on Wednesday.", new(2015, 1, 20))[0].Place?.Place.Country);

    [Fact]
    public void A_day_after_a_clause_dates_that_clause_however_the_tree_hangs_it()
    {
        var events = Read("Pakistan shot down two Indian jets over Kashmir on Wednesday and captured a pilot, a day after India bombed a camp near Balakot.", new(2019, 2, 27));
        Assert.Equal("2019-02-26", events.First(ev => ev.Place?.Extracted is "Balakot").Date!.Date.ToString());
    }

    [Fact]
    public void The_attacks_of_September_11_are_of_their_year()
    {
        var events = Read("Gunmen killed the US ambassador in Benghazi on Tuesday night, the eleventh anniversary of the September 11 attacks.", new(2012, 9, 12));
        Assert.All(events.Where(ev => ev.Trigger > 12), ev => Assert.Equal("2001-09-11", ev.Date!.Date.ToString()));
    }

    [Fact]
    public void Gaza_is_the_strip()
    {
        var ev = Read("Israeli jets bombed northern Gaza overnight.", new(2023, 11, 20))[0];
        Assert.Equal((2, "PSE"), (ev.Place!.Place.Resolution, ev.Place.Place.Country));
    }
}
