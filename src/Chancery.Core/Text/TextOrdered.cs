using System.Runtime.InteropServices;
using Chancery.Core.Events;

namespace Chancery.Core.Text;

/// <summary>Lists of mentions in the order of the text, none over another: what stands somewhere is found without looking at all of them.</summary>
internal static class TextOrdered
{
    /// <summary>Those that begin in a range.</summary>
    public static ReadOnlySpan<T> Within<T>(List<T> mentions, TokenRange range)
        where T : IMention
    {
        var from = First(mentions, range.Start);
        var to = from;
        while (to < mentions.Count && mentions[to].Tokens.Start < range.End) to++;
        return CollectionsMarshal.AsSpan(mentions)[from..to];
    }

    /// <summary>One of them holds the token.</summary>
    public static bool Hold<T>(List<T> mentions, int token)
        where T : IMention
    {
        var next = First(mentions, token + 1);
        return next > 0 && mentions[next - 1].Tokens.Contains(token);
    }

    /// <summary>The first that begins at a token or behind it.</summary>
    public static int First<T>(List<T> mentions, int token)
        where T : IMention => First(mentions, token, static mention => mention.Tokens.Start);

    /// <summary>The first event of a sentence or of one behind it; events stand in the order of their sentences.</summary>
    public static int FirstOfSentence(List<EventMention> events, int sentence) => First(events, sentence, static ev => ev.Sentence);

    private static int First<T>(List<T> list, int place, Func<T, int> placeOf)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (placeOf(list[middle]) < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
