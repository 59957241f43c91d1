using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The marks of a sentence's words (<see cref="ValueTest.Marks"/>): whether a test can hold at all is asked far more often than it does.</summary>
internal sealed class WordMarks(FrameWords words)
{
    private readonly int[] _met = new int[words.Count];
    private int _sentence;
    private Document _doc = null!;
    private TokenRange _range;
    private ulong[] _marks = new ulong[64];

    public void Enter(Document doc, Sentence sentence)
    {
        (_doc, _range) = (doc, sentence.Tokens);
        if (_marks.Length < _range.Length) _marks = new ulong[2 * _range.Length];
        _sentence++;
        for (var i = 0; i < _range.Length; i++)
        {
            _marks[i] = ValueTest.MarksOf(doc.Words[_range.Start + i]);
            Meet(doc.Words[_range.Start + i]);
        }
    }

    /// <summary>Counts a word of elsewhere among those of the sentence: whom a pronoun of it means.</summary>
    public void Meet(in Token word)
    {
        words.Mark(word.Norm, _met, _sentence);
        if (!ReferenceEquals(word.Lemma, word.Norm)) words.Mark(word.Lemma, _met, _sentence);
    }

    /// <summary>Whether the sentence has a word of this number; always where there is no number.</summary>
    public bool Has(int number) => number < 0 || _met[number] == _sentence;

    public bool HasAll(int[] numbers)
    {
        foreach (var number in numbers)
        {
            if (_met[number] != _sentence) return false;
        }
        return true;
    }

    /// <summary>Whether any of the words shares a bit with the marks; always where they are all set.</summary>
    public bool MayHold(List<int> words, ulong marks)
    {
        if (marks == ulong.MaxValue) return true;
        foreach (var word in words)
        {
            // whom a pronoun means may stand in another sentence
            if (((_range.Contains(word) ? _marks[word - _range.Start] : ValueTest.MarksOf(_doc.Words[word])) & marks) != 0) return true;
        }
        return false;
    }
}
