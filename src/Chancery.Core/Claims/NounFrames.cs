using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>What is said below a noun or an adjective: "the claim that …", "confident that …", "expressed concern about …".</summary>
internal sealed class NounFrames(ClaimSpans spans, SourceReader sources, List<ClaimDraft> drafts)
{
    private const int MaximalGap = 8;

    private SentenceTree Tree => spans.Tree;

    public void Noun(int noun)
    {
        ref readonly var word = ref spans.Word(noun);
        if (IsVenue(word)) return;
        var shape = word.Dep is Dep.Obj && Tree.Range.Contains(word.Head) && spans.Word(word.Head).Upos is Upos.Verb ? CueShape.AsObject
            : spans.Kid(noun, Dep.Cop) >= 0 ? CueShape.AsPredicate : CueShape.Complement;
        Predicated(noun, word);
        ClaimSource? source = null;
        foreach (var child in Tree.Index.Of(noun))
        {
            var (particle, last) = Complement(noun, child);
            if (last < 0) continue;
            source ??= SourceOf(noun, shape);
            Add(noun, CueClass.Noun, word.Lemma, new CueFrame(shape, particle), new TokenRange(shape is CueShape.AsObject ? WithHead(noun) : noun, last + 1), source.Value, child, last);
        }
    }

    // "their answer was that …", "his fear is that …"
    private void Predicated(int noun, in Token word)
    {
        if (word.Dep is not (Dep.Nsubj or Dep.NsubjOuter) || !Tree.Range.Contains(word.Head) || word.Head < noun) return;
        var copula = spans.Kid(word.Head, Dep.Cop, -1);
        if (copula > noun && spans.Word(copula + 1) is { Norm: "that", Dep: Dep.Mark } that && that.Head != copula) Predicated(noun, word, copula);
        else if (spans.Kid(word.Head, Dep.Ccomp, 1) is >= 0 and var clause && spans.Word(word.Head).Lemma is "be" && spans.HasMarker(clause, "that")) Predicated(noun, word, word.Head);
    }

    private void Predicated(int noun, in Token word, int copula)
    {
        if (copula + 2 >= spans.End) return;
        drafts.Add(new ClaimDraft(noun, word.Lemma, CueClass.Noun, new CueFrame(CueShape.Complement, "that"), new TokenRange(noun, copula + 1), SourceOf(noun, CueShape.Complement), [spans.Content(copula + 1, spans.End, true)]));
    }

    // "said in a statement that": the verb says so
    private bool IsVenue(in Token word) =>
        word.Dep is Dep.Obl && Tree.Range.Contains(word.Head) && spans.Word(word.Head).Upos is Upos.Verb && spans.Lexicon.Reports(spans.Word(word.Head).Lemma) && spans.Lexicon.Venues.Contains(word.Lemma);

    public void Adjective(int adjective)
    {
        ClaimSource? source = null;
        foreach (var child in Tree.Index.Of(adjective))
        {
            var (particle, last) = Complement(adjective, child);
            if (last < 0) continue;
            source ??= OfAdjective(adjective);
            Add(adjective, CueClass.Adjective, spans.Word(adjective).Lemma, new CueFrame(CueShape.Complement, particle), spans.Cue(adjective) with { End = last + 1 }, source.Value, child, last);
        }
    }

    /// <summary>A verb and its object that are a cue together.</summary>
    public void WithVerb(int verb, int noun, TokenRange cue, ClaimSource source)
    {
        var (lemma, own) = (spans.Word(noun).Lemma, "");
        foreach (var child in Tree.Index.Of(noun))
        {
            var (particle, last) = Complement(noun, child);
            if (last < 0) continue;
            var frame = new CueFrame(CueShape.OfNoun, particle);
            if (own.Length == 0) own = $"{spans.Word(verb).Lemma} {lemma}";
            var both = spans.Lexicon.Has(CueClass.VerbNoun, own) && spans.Lexicon.Grade(CueClass.VerbNoun, own, frame) is not CueGrade.Never;
            Add(verb, both ? CueClass.VerbNoun : CueClass.Obj, both ? own : lemma, frame, cue with { End = last + 1 }, source, child, last, noun);
        }
    }

    // "have often voiced their fear that": the verb belongs to the cue
    private int WithHead(int noun)
    {
        var verb = spans.Word(noun).Head;
        return verb < noun && noun - verb <= MaximalGap ? spans.Cue(verb).Start : noun;
    }

    // what leads to the content, and its last word
    private (string Particle, int Last) Complement(int head, int child)
    {
        if (child < head) return ("", -1);
        var dep = spans.Word(child).Dep;
        var (first, last) = spans.Marker(child);
        if (dep is Dep.Nmod or Dep.Obl) return first < 0 || spans.Word(first).Norm is "by" or "from" ? ("", -1) : (spans.Word(first).Norm, last);
        if (dep is not (Dep.Acl or Dep.AclRelcl or Dep.Ccomp or Dep.Advcl or Dep.Xcomp or Dep.Csubj)) return ("", -1);
        var before = Tree.Under(child).Start - 1;
        if (before < head) return ("", -1);
        if (spans.HasMarker(child, "that") || dep is Dep.Ccomp or Dep.Csubj && first < 0) return ("that", before);
        if (first < 0) return ("", -1);
        if (spans.Word(first).Norm is "to") return ("to", before);
        return spans.Word(first).Upos is Upos.Adp or Upos.Sconj ? (spans.Word(first).Norm, first) : dep is Dep.Ccomp or Dep.Csubj ? ("that", before) : ("", -1);
    }

    private ClaimSource SourceOf(int noun, CueShape shape)
    {
        if (spans.Kid(noun, Dep.NmodPoss) is >= 0 and var owner) return sources.Phrase(owner);
        foreach (var child in Tree.Index.Of(noun))
        {
            if (spans.Word(child).Dep is Dep.Nmod && (spans.HasMarker(child, "by") || spans.HasMarker(child, "from"))) return sources.Phrase(child);
        }
        if (shape is CueShape.AsObject || spans.Word(noun) is { Dep: Dep.Obl, Head: var above } && Tree.Range.Contains(above) && spans.Word(above).Upos is Upos.Verb) return sources.Of(spans.Word(noun).Head);
        return shape is CueShape.AsPredicate && sources.Subject(noun) is >= 0 and var subject ? sources.Phrase(subject) : ClaimSource.None;
    }

    private ClaimSource OfAdjective(int adjective)
    {
        if (sources.Subject(adjective) is >= 0 and var subject) return sources.Phrase(subject);
        return spans.Word(adjective).Dep is Dep.Conj or Dep.Advcl or Dep.Xcomp ? sources.Of(adjective) : ClaimSource.None;
    }

    private void Add(int token, CueClass kind, string word, CueFrame frame, TokenRange cue, ClaimSource source, int child, int last, int noun = -1)
    {
        var under = Tree.Under(child);
        var start = Math.Max(under.Start, last + 1);
        if (start < under.End) drafts.Add(new ClaimDraft(token, word, kind, frame, cue, source, [spans.Content(start, spans.Told(start, under.End))]) { Noun = noun });
    }
}
