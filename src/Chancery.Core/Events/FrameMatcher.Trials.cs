using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <content>The same tests, asked one by one.</content>
internal sealed partial class FrameMatcher
{
    /// <summary>What became of every frame that one of the sentence's words can trigger; those whose further words are nowhere in it are left out.</summary>
    public List<FrameTrial> Try(Document doc, Sentence sentence)
    {
        Enter(doc, sentence);
        List<FrameTrial> trials = [];
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (TriggerAt(i) is not (var kind, { } lemma)) continue;
            var read = Best(i, kind, lemma);
            foreach (var pair in _lexicon.FramesOf(kind, lemma))
            {
                if (Array.TrueForAll([.. pair.Trigger.Others], Stands)) trials.Add(Try(pair, i, kind, read));
            }
        }
        return trials;
    }

    private bool Stands(string word)
    {
        for (var i = _sentence.Tokens.Start; i < _sentence.Tokens.End; i++)
        {
            if (_doc.Words[i].Norm == word || _doc.Words[i].Lemma == word) return true;
        }
        return false;
    }

    private FrameTrial Try(in FrameTrigger pair, int token, TriggerKind kind, Reading? read)
    {
        var frame = pair.Frame;
        var trial = new FrameTrial(frame, pair.Trigger, token, TrialEnd.Words, "", []);
        if (!_triggers.Match(_doc, pair.Trigger, token, _words, out var bound)) return trial;
        var top = Top(token, kind);
        foreach (var test in frame.When)
        {
            if (!Holds(test, top, kind, bound)) return trial with { End = TrialEnd.When, Slot = test.Slot.ToString(), Test = test, Found = [.. _heads] };
        }
        foreach (var test in frame.Unless)
        {
            if (Holds(test, top, kind, bound, guard: true)) return trial with { End = TrialEnd.Unless, Slot = test.Slot.ToString(), Test = test, Found = [.. _heads.Where(head => head != top && test.Values.Any(value => value.Holds(_doc, head)))] };
        }
        var reading = new Reading { Frame = frame, Kind = kind, Trigger = token, Inner = token, Top = top, Type = frame.Type };
        reading.Words.AddRange(_words);
        Parties(reading, bound);
        trial = trial with { Found = [.. reading.Actors, .. reading.Recipients] };
        if (Missing(reading) is { } party) return trial with { End = TrialEnd.Party, Slot = party };
        return trial with { End = read?.Frame == frame ? TrialEnd.Read : TrialEnd.Outweighed, Slot = read?.Frame == frame ? "" : read?.Frame.Id ?? "" };
    }
}
