using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The marks of a sentence's words (<see cref="ValueTest.Marks"/>): whether a test can hold at all is asked far more often than it does.</summary>
internal sealed class WordMarks
{
    private Document _doc = null!;
    private TokenRange _range;
    private ulong[] _marks = new ulong[64];

    public void Enter(Document doc, Sentence sentence)
    {
        (_doc, _range) = (doc, sentence.Tokens);
        if (_marks.Length < _range.Length) _marks = new ulong[2 * _range.Length];
        for (var i = 0; i < _range.Length; i++) _marks[i] = ValueTest.MarksOf(doc.Words[_range.Start + i]);
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
