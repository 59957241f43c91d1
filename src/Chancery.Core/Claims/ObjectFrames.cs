using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>What is said as object, infinitive or prepositional phrase of a verb.</summary>
internal sealed class ObjectFrames(ClaimSpans spans, SourceReader sources, NounFrames nouns, List<ClaimDraft> drafts)
{
    private SentenceTree Tree => spans.Tree;

    public void Read(int verb, TokenRange cue, ClaimSource source)
    {
        var (subject, infinitive) = (spans.Kid(verb, Dep.NsubjPass), spans.Kid(verb, Dep.Xcomp, 1));
        ref readonly var word = ref spans.Word(verb);
        if (subject >= 0 || word.Xpos is "VBN" && word.Dep is Dep.Acl or Dep.Amod) Passive(verb, subject, infinitive, cue);
        else if (spans.Kid(verb, Dep.Obj, 1) is var obj && spans.Kid(verb, Dep.Iobj, 1) is var other && (obj >= 0 || other >= 0)) Object(verb, obj, other, infinitive, cue, source);
        else if (infinitive >= 0) Infinitive(verb, infinitive, cue, source);
        else
        {
            Relative(verb, cue, source);
            Obliques(verb, cue, source);
        }
    }

    private void Object(int verb, int obj, int other, int infinitive, TokenRange cue, ClaimSource source)
    {
        var head = obj >= 0 ? obj : other;
        if (IsDeed(verb, head)) return;
        var under = Tree.Under(head);
        var end = under.End;
        var (shape, also, particle) = obj >= 0 && other >= 0 ? (CueShape.TwoObjects, CueShape.TwoObjectsAnd, "") : (CueShape.Obj, CueShape.ObjectAnd, "");
        if (infinitive > head)
        {
            end = Math.Max(end, Tree.Under(infinitive).End);
            particle = spans.HasMarker(infinitive, "to") ? "xcomp:to" : "xcomp";
        }
        else
        {
            foreach (var child in Tree.Index.Of(verb))
            {
                if (child <= head) continue;
                var dep = spans.Word(child).Dep;
                if (dep is Dep.Punct) continue;
                if (dep is not (Dep.Obl or Dep.Advcl or Dep.Xcomp or Dep.Ccomp)) break;
                var first = spans.Marker(child).First;
                if (dep is not Dep.Xcomp && (first < 0 || !spans.Lexicon.Topical.Contains(spans.Word(first).Norm)))
                {
                    if (first >= 0) break;
                    continue;
                }
                if (particle.Length == 0) particle = first >= 0 ? spans.Word(first).Norm : "xcomp";
                end = Math.Max(end, Tree.Under(child).End);
            }
        }
        end = GoesOn(verb, head, end);
        // "offered the crowd a new plan", where the parser saw two objects; "criticized them in May for having fled"
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child <= head || Tree.Under(child) is var more && more.End <= end) continue;
            if (spans.Word(child).Dep is Dep.Obj && more.Start == end || spans.Word(child).Dep is Dep.Advcl or Dep.Obl && (spans.HasMarker(child, "for") || spans.HasMarker(child, "as") && spans.Word(child).Dep is Dep.Obl || spans.HasMarker(child, "of")) && spans.Word(more.Start - 1).Norm is not ",") end = more.End;
        }
        // "calling it “a disaster”"
        if (end < spans.End && spans.Quotes.Opens(end)) end = Math.Min(spans.End, spans.Quotes.At(end)!.Value.End);
        var start = Math.Max(under.Start, cue.End);
        if (start < end) Add(verb, new CueFrame(particle.Length == 0 ? shape : also, particle), cue, source, spans.Content(start, spans.Told(start, end)));
        if (spans.Word(verb).Lemma is "say" && under.Start == cue.End) _whole = verb;
        if (obj >= 0 && spans.Word(obj).Upos is Upos.Noun) nouns.WithVerb(verb, obj, cue, source);
    }

    // "which he opposes", "the ban they want": what is said stands before
    private void Relative(int verb, TokenRange cue, ClaimSource source)
    {
        ref readonly var word = ref spans.Word(verb);
        if (word.Dep is not Dep.AclRelcl || word.Head >= verb || !Tree.Range.Contains(word.Head)) return;
        var thing = spans.Kid(verb, Dep.Obj, -1);
        if (thing < 0 && (!source.IsNamed || spans.Word(source.Head).Head != verb || source.Head < word.Head || spans.Word(source.Head).Xpos is "WP" or "WDT")) return;
        Add(verb, new CueFrame(CueShape.Obj), cue, source, thing < 0 ? spans.Phrase(word.Head) : Tree.Under(thing));
    }

    private bool IsDeed(int verb, int thing) => spans.Lexicon.Deeds.TryGetValue(spans.Word(verb).Lemma, out var things) && things.Contains(spans.Word(thing).Lemma);

    private int _whole = -1;

    /// <summary>The last verb of speech whose object is likely the beginning of a clause; asked once.</summary>
    public bool TakeWhole(int verb)
    {
        var found = _whole == verb;
        _whole = -1;
        return found;
    }

    private void Infinitive(int verb, int infinitive, TokenRange cue, ClaimSource source)
    {
        var to = spans.HasMarker(infinitive, "to");
        // "asked not to be named"
        if (to && spans.Kid(infinitive, Dep.AuxPass) >= 0 && spans.Lexicon.Unnaming.Contains(spans.Word(infinitive).Lemma)) return;
        var under = Tree.Under(infinitive);
        if (spans.Word(infinitive).Upos is Upos.Adj && spans.Marker(infinitive).First < 0 && ClauseOf(verb, infinitive) is >= 0 and var clause)
        {
            var range = Tree.Under(clause);
            // "it seems likely that": how likely it is belongs to what is said
            if (spans.Lexicon.Seeming.Contains(spans.Word(verb).Lemma)) Add(verb, new CueFrame(CueShape.AdjectiveClause), cue, ClaimSource.None, spans.Content(Math.Min(Tree.Under(infinitive).Start, infinitive), range.End));
            else Add(verb, new CueFrame(CueShape.AdjectiveClause), cue with { End = range.Start - infinitive is > 0 and < 3 ? range.Start : infinitive + 1 }, source, spans.Content(range.Start, range.End));
        }
        var start = Math.Max(under.Start, cue.End);
        if (start >= under.End) return;
        var content = spans.Content(start, spans.Told(start, under.End));
        var particle = to ? "to" : spans.Word(infinitive).Xpos is "VBG" ? "ing" : "";
        Add(verb, new CueFrame(CueShape.Infinitive, particle), cue, spans.Lexicon.Seeming.Contains(spans.Word(verb).Lemma) ? ClaimSource.None : source, content);
        if (particle is not "ing" && sources.Subject(verb) is >= 0 and var subject)
            Add(verb, new CueFrame(CueShape.Raised), cue, ClaimSource.None, spans.Trimmed(Tree.Under(subject)), content);
    }

    private int ClauseOf(int verb, int adjective)
    {
        foreach (var head in (ReadOnlySpan<int>)[adjective, verb])
        {
            foreach (var child in Tree.Index.Of(head))
            {
                if (child > head && child > adjective && spans.Word(child).Dep is Dep.Ccomp or Dep.Csubj || child > adjective && head == verb && spans.Word(child) is { Dep: Dep.Advcl, Xpos: not "VBG" }) return child;
            }
        }
        return -1;
    }

    private void Passive(int verb, int subject, int infinitive, TokenRange cue)
    {
        var (complement, particle) = infinitive >= 0 ? (infinitive, "xcomp") : Marked(verb, "as");
        if (complement < 0) (complement, particle) = Marked(verb, null);
        var what = subject >= 0 ? subject : spans.Word(verb).Head;
        var source = sources.Agent(verb) is >= 0 and var agent ? sources.Phrase(agent) : ClaimSource.None;
        List<TokenRange> content = [];
        if (Tree.Range.Contains(what)) content.Add(subject >= 0 ? spans.Trimmed(Tree.Under(subject)) : spans.Phrase(what));
        if (complement >= 0 && Math.Max(Tree.Under(complement).Start, cue.End) is var start && start < Tree.Under(complement).End)
        {
            var range = spans.Content(start, spans.Told(start, Tree.Under(complement).End));
            content.Add(range);
            if (subject >= 0 && particle is "xcomp") Add(verb, new CueFrame(CueShape.PassiveSource, particle), cue, sources.Phrase(subject), range);
        }
        if (content.Count > 0) Add(verb, new CueFrame(CueShape.Passive, particle), cue, source, [.. content]);
    }

    private (int, string) Marked(int verb, string? wanted)
    {
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child < verb || spans.Word(child).Dep is not (Dep.Obl or Dep.Advcl or Dep.Xcomp) || spans.Marker(child).First is not (>= 0 and var first)) continue;
            var norm = spans.Word(first).Norm;
            if (wanted is null ? spans.Lexicon.PassiveTopical.Contains(norm) : norm == wanted) return (child, norm);
        }
        return (-1, "");
    }

    private void Obliques(int verb, TokenRange cue, ClaimSource source)
    {
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child < verb || spans.Word(child).Dep is not (Dep.Obl or Dep.Advcl or Dep.Advmod)) continue;
            var (first, last) = spans.Marker(child);
            if (first < 0) continue;
            var end = GoesOn(verb, child, Tree.Under(child).End);
            if (last + 1 < end) Add(verb, new CueFrame(CueShape.Oblique, spans.Word(first).Norm), last - cue.End < 4 ? cue with { End = Math.Max(cue.End, last + 1) } : cue, source, spans.Content(last + 1, spans.Told(last + 1, end)));
        }
    }

    // "called for firms to be fined", "complained about his microphone during the debate": what follows at once is of what is said
    private int GoesOn(int verb, int topic, int end)
    {
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child < topic || Tree.Under(child).Start != end) continue;
            if (spans.Word(child).Dep is Dep.Advcl or Dep.Xcomp && spans.HasMarker(child, "to") || spans.Word(child).Dep is Dep.Obl && !spans.IsDay(child)) end = Tree.Under(child).End;
        }
        return end;
    }

    private void Add(int verb, CueFrame frame, TokenRange cue, ClaimSource source, params TokenRange[] content) =>
        drafts.Add(new ClaimDraft(verb, spans.Word(verb).Lemma, CueClass.Verb, frame, cue, source, content));
}
