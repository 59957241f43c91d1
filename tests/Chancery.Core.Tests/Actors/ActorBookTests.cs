using Chancery.Core.Actors.Register;

namespace Chancery.Tests.Actors;

public sealed class ActorBookTests
{
    private static readonly RegisteredActor Kamau = new("Peter Kamau", "UGA", "GOV", "Foreign Minister", []);

    private static ActorDecision Line(ActorVerb verb, string name = "", string? into = null, string? code = null, string? sector = null, DateOnly? since = null, DateOnly? until = null) =>
        new() { At = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc), Verb = verb, Name = name, Into = into, Code = code, Sector = sector, Since = since, Until = until };

    [Fact]
    public void What_is_set_holds_on_its_days_only()
    {
        var book = new ActorBook([Line(ActorVerb.Set, "peter kamau", code: "KEN", since: new(2026, 2, 1), until: new(2026, 3, 1))]);
        Assert.Equal(("KEN", "GOV"), (book.Apply(Kamau, new(2026, 2, 1)).Code, book.Apply(Kamau, new(2026, 2, 1)).Sector));
        Assert.Same(Kamau, book.Apply(Kamau, new(2026, 3, 1)));
        Assert.Same(Kamau, book.Apply(Kamau, null));
    }

    [Fact]
    public void What_is_set_for_either_name_holds_for_both_that_are_one()
    {
        var book = new ActorBook([Line(ActorVerb.Set, "P. Kamau", sector: "ELI"), Line(ActorVerb.Merge, "Peter Kamau", "P. Kamau", "KEN")]);
        var decided = book.Apply(Kamau, null);
        Assert.Equal(("P. Kamau", "KEN", "ELI", "Foreign Minister"), (decided.Name, decided.Code, decided.Sector, decided.Office));
        Assert.Equal(2, decided.Decided.Count);
    }

    [Fact]
    public void Only_those_of_a_code_are_split_off()
    {
        var book = new ActorBook([Line(ActorVerb.Split, "Peter Kamau", "Peter Kamau (Uganda)", "UGA")]);
        Assert.Equal("Peter Kamau (Uganda)", book.Apply(Kamau, null).Name);
        Assert.Equal("Peter Kamau", book.Apply(Kamau with { Code = "KEN" }, null).Name);
    }

    [Fact]
    public void Undoing_takes_back_the_last_that_stands()
    {
        var lines = new[] { Line(ActorVerb.Rename, "A", "B"), Line(ActorVerb.Rename, "B", "C"), Line(ActorVerb.Undo), Line(ActorVerb.Undo), Line(ActorVerb.Undo), Line(ActorVerb.Rename, "A", "D") };
        Assert.Equal("D", Assert.Single(new ActorBook(lines).Standing).Into);
        Assert.True(new ActorBook(lines[..4]).IsEmpty);
    }

    [Fact]
    public void Names_that_go_round_in_a_circle_end()
    {
        var book = new ActorBook([Line(ActorVerb.Merge, "A", "B"), Line(ActorVerb.Merge, "B", "A")]);
        Assert.Equal("A", book.Apply(Kamau with { Name = "A" }, null).Name);
    }

    [Fact]
    public void Lines_come_back_as_they_were_written()
    {
        ActorDecision[] lines = [Line(ActorVerb.Set, "Ömer Çelik", code: "TUR", since: new(2026, 2, 1)), Line(ActorVerb.Undo)];
        Assert.Equal(lines, ActorBook.Read(ActorBook.Write(lines)));
        Assert.Empty(ActorBook.Read(null));
    }
}
