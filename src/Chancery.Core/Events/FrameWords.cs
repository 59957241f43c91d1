using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// The words that frames ask for, numbered, so that a sentence says once which of them it has: most frames of a word ask for words that are nowhere near.
/// A number stands for a further word of a trigger, or for all the words of a test.
/// </summary>
internal sealed class FrameWords
{
    /// <summary>The number of what cannot be told by words alone.</summary>
    public const int None = -1;

    private readonly Dictionary<string, List<int>> _numbers = new(StringComparer.Ordinal);
    private readonly WordSieve _sieve = new();
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Count, long Sum), (ValueTest Test, int Number)> _tests = [];

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>Marks the numbers that a word stands for.</summary>
    /// <param name="word">A norm or a lemma; null where no tagger ran.</param>
    /// <param name="met">One a number.</param>
    /// <param name="mark">What is written there.</param>
    public void Mark(string? word, int[] met, int mark)
    {
        if (word is null || !_sieve.MayHold(word) || !_numbers.TryGetValue(word, out var found)) return;
        foreach (var number in found) met[number] = mark;
    }

    /// <summary>Numbers that a sentence must have for a frame to be told by a trigger.</summary>
    public int[] Needs(Frame frame, Trigger trigger)
    {
        List<int> needs = [];
        foreach (var word in trigger.Others) needs.Add(Of(word));
        foreach (var test in frame.When)
        {
            if (Of(test) is >= 0 and var number) needs.Add(number);
        }
        return [.. needs];
    }

    /// <summary>The numbers of the tests that must not hold.</summary>
    public int[] Unless(Frame frame) => frame.Unless.IsEmpty ? [] : [.. frame.Unless.Select(Of)];

    private int Of(string word)
    {
        if (_words.TryGetValue(word, out var number)) return number;
        Join(word, Count);
        return _words[word] = Count++;
    }

    private int Of(SlotTest test) => test.Values is [var value] ? Of(value) : None;

    /// <summary>The number of all words of a value; <see cref="None"/> where it looks at more than words.</summary>
    public int Of(ValueTest value)
    {
        if (value.Kind is not ValueKind.Words) return None;
        var (words, sum) = (value.Ends, 0L);
        foreach (var word in words) sum += string.GetHashCode(word, StringComparison.Ordinal);
        if (_tests.TryGetValue((words.Count, sum), out var known) && known.Test.Holds(words)) return known.Number;
        foreach (var word in words) Join(word, Count);
        _tests[(words.Count, sum)] = (value, Count);
        return Count++;
    }

    private void Join(string word, int number)
    {
        if (!_numbers.TryGetValue(word, out var numbers)) _numbers[word] = numbers = [];
        _sieve.Add(word);
        numbers.Add(number);
    }
}
