using System.Text;
using Chancery.Core.Evaluation;

namespace Chancery.Tests.Evaluation;

public sealed class GoldActorReaderTests
{
    [Theory]
    [InlineData("""{"text":"Peru's army left.","start":0,"end":11,"country":"PER","sector":"MIL"}""", 0, 11, "PER", "MIL")]
    [InlineData("""{"sentence":"The Peruvian army left.","mention":"peruvian army","code":"PER:MIL"}""", 4, 17, "PER", "MIL")]
    [InlineData("""{"text":"The army left.","span":[0,8],"country":null,"sector":["MIL","REB"]}""", 0, 8, "", "MIL|REB")]
    [InlineData("""[{"id":1,"text":"The army left.","mentions":[{"text":"army","sector":"MIL"}]}]""", 4, 8, null, "MIL")]
    public void Every_written_form_is_read(string line, int start, int end, string? code, string sectors)
    {
        var gold = Assert.Single(Assert.Single(Read(line)).Mentions);
        Assert.Equal((start, end), (gold.Span.Start, gold.Span.End));
        Assert.Equal(code is null ? [] : [code], gold.Codes);
        Assert.Equal(sectors, string.Join('|', gold.Sectors));
    }

    [Fact]
    public void Articles_give_the_slots_of_their_events_once() =>
        Assert.Equal(["PER:MIL", "UAF"], Assert.Single(Read("""[{"id":"a","text":"x","events":[{"event":["ASSAULT"],"actor":["UAF"],"recipient":["PER:MIL","*"]},{"event":["AID"],"actor":["PER:MIL"]}]}]""")).Slots);

    [Theory]
    [InlineData("""{"text":"The army left.","mention":"navy"}""")]
    [InlineData("""{"text":"The army left.","start":9,"end":90}""")]
    [InlineData("""{"text":"The army left.","span":[7,3]}""")]
    [InlineData("""{"text":"The army left.","mention":"army","date":"yesterday"}""")]
    [InlineData("""{"mention":"army"}""")]
    [InlineData("""{"text":""")]
    [InlineData("3")]
    public void What_is_no_case_is_named(string line) => Assert.Throws<FormatException>(() => Read(line));

    private static IReadOnlyList<GoldActorText> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return GoldActorReader.Read(stream, "gold");
    }
}
