using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Dates the events of one sentence from the expressions in it.</summary>
internal sealed class SentenceDates(TimeLexicon lexicon, SentenceTree tree, IReadOnlySet<string>? hindsight = null)
{
    private readonly Attachment _attachment = new(tree);
    private readonly TimeRanges _ranges = new(lexicon);
    private readonly HashSet<int> _triggers = [];

    /// <summary>The tree must be that of the events' sentence.</summary>
    public void Read(Document doc, IReadOnlyList<EventMention> events)
    {
        _triggers.Clear();
        foreach (var ev in events) _triggers.Add(ev.Trigger);
        foreach (var ev in events) Direct(doc, ev);
        foreach (var time in TextOrdered.Within(doc.Times, tree.Range))
        {
            if (lexicon.ById.TryGetValue(time.Rule, out var pattern) && pattern.Op is TimeOp.Event) Between(doc, time, pattern.Shift, events);
        }
    }

    private void Direct(Document doc, EventMention ev)
    {
        var written = tree.Range.Start + Dateline.Length(doc, doc.Sentences[ev.Sentence]);
        var best = Closest(doc, ev, written);
        // the day of the dateline is when the report was written: only where the sentence tells no other
        if (best.Time is null && written > tree.Range.Start) best = Closest(doc, ev, tree.Range.Start);
        if (best.Time is not { } found || _ranges.Days(doc, found) is not { } date) return;
        if (!IsWhen(doc, found, ev.Trigger)) date = _ranges.Since(doc, found, date);
        var basis = best.Rank < Attachment.Reported ? "syntax" : "sentence";
        ev.Date = new EventDate(date, basis, found.Rule);
        EventDateStage.Explain(doc, ev, $"{basis}: {doc.TextOf(found.Tokens)} is {date}, from {found.Rule}, counted from {found.Anchor}", [.. Enumerable.Range(found.Tokens.Start, found.Tokens.Length)]);
    }

    /// <summary>The time that belongs to an event most closely, of those from a token on.</summary>
    private (TimeMention? Time, int Rank, int Distance) Closest(Document doc, EventMention ev, int from)
    {
        (TimeMention? Time, int Rank, int Distance) best = (null, Attachment.None, 0);
        foreach (var time in TextOrdered.Within(doc.Times, tree.Range))
        {
            if (time.Date is null || time.Tokens.Start < from || IsOfMain(doc, time, ev.Trigger)) continue;
            var head = TenseReader.Head(doc, time.Tokens);
            var anchor = SaidWhen.Verb(doc, time.Tokens);
            if (anchor < 0) anchor = _attachment.AnchorOf(doc, head, _triggers, out _);
            if (LooksBack(doc, anchor, ev)) continue;
            var rank = Math.Min(_attachment.Rank(doc, anchor, ev.Trigger), Beside(doc, time, head, ev.Trigger));
            if (rank == Attachment.None) continue;
            var distance = Math.Abs(time.Tokens.Start - ev.Trigger);
            if (rank < best.Rank || (rank == best.Rank && distance < best.Distance)) best = (time, rank, distance);
        }
        return best;
    }

    /// <summary>"Yesterday condemned the blockade": the day is that of the words, not of what they are about.</summary>
    private bool LooksBack(Document doc, int anchor, EventMention ev) =>
        hindsight is not null && anchor >= 0 && anchor != ev.Trigger && doc.Words[anchor].Upos is Upos.Verb && hindsight.Contains(doc.Words[anchor].Lemma)
        && doc.Words[ev.Trigger] is { Upos: Upos.Noun, Dep: Dep.Obj or Dep.NsubjPass, Head: var above } && above == anchor;

    /// <summary>"Resigned on Wednesday, a day after an attack": the Wednesday is not the attack's.</summary>
    private bool IsOfMain(Document doc, TimeMention time, int trigger)
    {
        foreach (var length in TextOrdered.Within(doc.Times, tree.Range))
        {
            if (length == time || !lexicon.ById.TryGetValue(length.Rule, out var pattern) || pattern.Op is not TimeOp.Event) continue;
            if (AnchorClause(doc, length) is not (>= 0 and var anchor)) continue;
            var below = tree.Under(anchor);
            if (trigger > length.Tokens.Start && (trigger == anchor || below.Contains(trigger)) && !below.Contains(time.Tokens.Start)) return true;
        }
        return false;
    }

    // "on Wednesday released", "released on Wednesday" even where the tree went astray; and "a clash in January in which four died"
    private int Beside(Document doc, TimeMention time, int head, int trigger)
    {
        const int Near = 2, Relative = 4;
        var words = doc.Words;
        // "are enraged by the bombing on Friday of the mission"
        if (words[trigger].Upos is Upos.Noun && time.Tokens.Start == trigger + 2 && words[trigger + 1].Upos is Upos.Adp && time.Tokens.Contains(words[trigger + 1].Head)) return Near;
        if (words[trigger].Upos is Upos.Verb && (time.Tokens.End == trigger || (time.Tokens.Start == trigger + 2 && words[trigger + 1].Upos is Upos.Adp))) return Near;
        var noun = words[trigger].Head;
        // the clause begins right behind the date, whatever noun the parser hung it on, and whatever it called a clause that begins with "in which"
        if ((words[trigger].Dep is Dep.AclRelcl || words[trigger].Dep is Dep.Advcl or Dep.Acl && Begins(words, time.Tokens.End)) && noun >= 0 && noun < time.Tokens.Start && words[head].Head > noun && doc.ActorAt(words[head].Head) is null && tree.Under(trigger).Start == time.Tokens.End) return Relative;
        return words[trigger].Dep is Dep.AclRelcl or Dep.Acl && noun >= 0 && words[head].Head == noun && doc.ActorAt(noun) is null && words[noun].Entity < 0 ? Relative : Attachment.None;
    }

    // "since March 2014, when troops invaded": the clause tells what happened then, not since
    private static bool IsWhen(Document doc, TimeMention time, int trigger) =>
        trigger > time.Tokens.End && (time.Tokens.Contains(doc.Words[trigger].Head) || doc.Words[time.Tokens.End].Xpos is "WRB" || doc.Words[Math.Min(time.Tokens.End + 1, doc.Words.Length - 1)].Xpos is "WRB");

    private static bool Begins(ReadOnlySpan<Token> words, int at) => at + 1 < words.Length && words[at].Upos is Upos.Adp && words[at + 1].Xpos is "WDT";

    /// <summary>"resigned a day after a committee opened an inquiry": one of the two dates the other.</summary>
    private void Between(Document doc, TimeMention time, int direction, IReadOnlyList<EventMention> events)
    {
        if (TimeLength.Parse(time.Value) is not { } length || time.Tokens.End >= tree.Range.End) return;
        var anchor = AnchorClause(doc, time);
        if (anchor < 0) return;
        var below = tree.Under(anchor);
        var main = doc.Words[anchor].Head;
        if (time.Tokens.Contains(main)) main = doc.Words[main].Head;
        var anchors = events.Where(ev => ev.Trigger == anchor || (below.Contains(ev.Trigger) && ev.Trigger > time.Tokens.Start && _attachment.Rank(doc, anchor, ev.Trigger) <= Attachment.Syntax)).ToList();
        var mains = events.Where(ev => !anchors.Contains(ev) && (ev.Trigger == main || _attachment.Rank(doc, main, ev.Trigger) <= Attachment.Syntax)).ToList();
        if (anchors.Find(ev => ev.Date is { Basis: "syntax" })?.Date is { } known)
        {
            foreach (var ev in mains.Where(ev => ev.Date is null)) Give(doc, ev, length.From(known.Date, direction), time);
            return;
        }
        var from = mains.Find(ev => ev.Date is { Basis: "syntax" })?.Date?.Date ?? DayOf(doc, main, time) ?? (doc.Article.Published is { } published ? PartialDate.Day(published) : null);
        if (from is not { } reference) return;
        foreach (var ev in anchors) Give(doc, ev, length.From(reference, -direction), time);
    }

    // "came home on Wednesday, two days after they had been freed": the verb that tells no event has a day too
    private PartialDate? DayOf(Document doc, int verb, TimeMention length)
    {
        foreach (var time in TextOrdered.Within(doc.Times, tree.Range))
        {
            if (time == length || time.Date is null || _attachment.AnchorOf(doc, TenseReader.Head(doc, time.Tokens), _triggers, out _) != verb) continue;
            if (_ranges.Days(doc, time) is { Precision: DatePrecision.Day } day) return day;
        }
        return null;
    }

    // the noun or verb that the preposition behind the expression belongs to; where the tree does not say, the next event or verb
    private int AnchorClause(Document doc, TimeMention time)
    {
        var word = time.Tokens.End;
        var head = doc.Words[word].Head;
        if (doc.Words[word].Dep is Dep.Mark or Dep.Case or Dep.Fixed && head > word && tree.Range.Contains(head))
        {
            // "a day after India bombed …", where the tree hangs "after" on India
            var verb = doc.Words[head].Head;
            return doc.Words[head].Dep is Dep.Nsubj or Dep.NsubjPass && verb > head && !_triggers.Contains(head) ? verb : head;
        }
        for (var i = word + 1; i < tree.Range.End; i++)
        {
            if (_triggers.Contains(i) || doc.Words[i].Upos is Upos.Verb) return i;
        }
        return -1;
    }

    private static void Give(Document doc, EventMention ev, PartialDate date, TimeMention time)
    {
        if (ev.Date is { Basis: "syntax" }) return;
        ev.Date = new EventDate(date, "syntax", time.Rule);
        EventDateStage.Explain(doc, ev, $"syntax: {doc.TextOf(time.Tokens)} from the other event of the sentence, so {date}", [.. Enumerable.Range(time.Tokens.Start, time.Tokens.Length)]);
    }
}
