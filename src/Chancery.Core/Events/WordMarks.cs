using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The places of a sentence's words (<see cref="ValueTest.Places"/>): whether a test can hold at all is asked far more often than it does.</summary>
internal sealed class WordMarks(FrameWords words)
{
    private readonly int[] _met = new int[words.Count];
    private int _sentence;
    private Document _doc = null!;
    private TokenRange _range;
    private (ushort Lemma, ushort Norm)[] _places = new (ushort, ushort)[64];

    public void Enter(Document doc, Sentence sentence)
    {
        (_doc, _range) = (doc, sentence.Tokens);
        if (_places.Length < _range.Length) _places = new (ushort, ushort)[2 * _range.Length];
        _sentence++;
        for (var i = 0; i < _range.Length; i++)
        {
            _places[i] = PlacesOf(doc.Words[_range.Start + i]);
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

    /// <summary>Whether any of the words falls on one of the places; always where there are none to fall on.</summary>
    public bool MayHold(List<int> words, WordPlaces? places)
    {
        if (places is null) return true;
        foreach (var word in words)
        {
            if (MayHold(word, places)) return true;
        }
        return false;
    }

    /// <summary>Whether a word falls on one of the places.</summary>
    public bool MayHold(int word, WordPlaces places)
    {
        // whom a pronoun means may stand in another sentence
        var (lemma, norm) = _range.Contains(word) ? _places[word - _range.Start] : PlacesOf(_doc.Words[word]);
        return places.MayHold(lemma) || places.MayHold(norm);
    }

    private static (ushort Lemma, ushort Norm) PlacesOf(in Token word) => (WordPlaces.Of(word.Lemma), WordPlaces.Of(word.Norm));
}
