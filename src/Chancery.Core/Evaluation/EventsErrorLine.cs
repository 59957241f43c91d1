using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Evaluation;

/// <summary>An event on one line, for lists of errors.</summary>
internal static class EventsErrorLine
{
    private const int LongestSentence = 120;

    public static string Of(CodedEvent ev) => $"{Short(ev)} [{ev.Best.Aux}] {Sentence(ev)}";

    /// <summary>Without the sentence.</summary>
    public static string Short(CodedEvent ev) =>
        $"{string.Join('|', ev.Best.Types)} {Slots(ev.Best)} \"{ev.Document.TextOf(ev.Best.TriggerTokens)}\" {ev.Best.Frame}";

    public static string Slots(EventMention mention) => $"{Slot(mention.Actors)} -> {Slot(mention.Recipients)}";

    private static string Slot(IReadOnlyList<ActorMention> slot) =>
        slot.Count == 0 ? "-" : string.Join('+', slot.Select(actor => (actor.Code, actor.Sector) switch
        {
            (null, null) => "?",
            var (code, sector) when sector is null => code,
            var (code, sector) => $"{code}:{sector}",
        }));

    private static string Sentence(CodedEvent ev)
    {
        var text = ev.Document.Sentences[ev.Best.Sentence].Span.In(ev.Document.Text);
        return text.Length <= LongestSentence ? text.ToString() : $"{text[..LongestSentence]}…";
    }
}
