using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Core.Time;
using CsCheck;

namespace Chancery.Core.Tests.Text;

public sealed class TextOrderedTests
{
    // mentions of one to three tokens, none over another
    private static readonly Gen<List<TimeMention>> Mentions = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3]).List[0, 40].Select(steps =>
    {
        List<TimeMention> mentions = [];
        foreach (var (gap, length) in steps)
        {
            var start = (mentions.Count == 0 ? 0 : mentions[^1].Tokens.End) + gap;
            mentions.Add(new TimeMention(new TokenRange(start, start + length), null, "", "", ""));
        }
        return mentions;
    });

    [Fact]
    public void What_begins_in_a_range_is_what_a_look_at_all_finds() =>
        Gen.Select(Mentions, Gen.Int[0, 120], Gen.Int[0, 30]).Sample((mentions, start, length) =>
        {
            var range = new TokenRange(start, start + length);
            return TextOrdered.Within(mentions, range).ToArray().SequenceEqual(mentions.Where(mention => range.Contains(mention.Tokens.Start)));
        });

    [Fact]
    public void A_token_is_held_where_a_look_at_all_finds_it_held() =>
        Gen.Select(Mentions, Gen.Int[0, 200]).Sample((mentions, token) => TextOrdered.Hold(mentions, token) == mentions.Exists(mention => mention.Tokens.Contains(token)));

    [Fact]
    public void The_first_event_of_a_sentence_is_found() =>
        Gen.Select(Gen.Int[0, 3].List[0, 40], Gen.Int[-1, 60]).Sample((steps, sentence) =>
        {
            List<EventMention> events = [];
            foreach (var step in steps) events.Add(Event("MEET", (events.Count == 0 ? 0 : events[^1].Sentence) + step));
            var found = events.FindIndex(ev => ev.Sentence >= sentence);
            return TextOrdered.FirstOfSentence(events, sentence) == (found < 0 ? events.Count : found);
        });

    [Fact]
    public void However_many_events_there_are_only_some_are_looked_at()
    {
        var looked = 0;
        var events = new EventsByType(Enumerable.Range(0, 100_000).Select(i => Event(i % 2 == 0 ? "ASSAULT" : "CONSULT", i)));
        Assert.Null(events.Last("ASSAULT", 90_000, _ => ++looked < 0));
        Assert.InRange(looked, 1, 1000);
        Assert.Equal(89_998, events.Last("ASSAULT", 89_999, _ => true)!.Sentence);
        Assert.Null(events.Last("PROTEST", 90_000, _ => true));
    }

    private static EventMention Event(string type, int sentence) => new() { Types = [type], Trigger = 0, TriggerTokens = new TokenRange(0, 1), Sentence = sentence, Frame = "test" };
}
