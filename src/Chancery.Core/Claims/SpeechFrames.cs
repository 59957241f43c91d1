using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>What is said in a clause or a quotation before, around or behind its verb.</summary>
internal sealed class SpeechFrames(ClaimSpans spans, SourceReader sources, List<ClaimDraft> drafts)
{
    private const int LeastClosed = 4;

    private readonly ClauseEnds _ends = new(spans);
    private Document _doc = null!;

    private SentenceTree Tree => spans.Tree;

    public void Take(Document doc) => _doc = doc;

    /// <summary>Adds every reading as speech. True where nothing else can hang on the verb: a clause or a quotation follows it.</summary>
    public bool Read(int verb, TokenRange cue, ClaimSource source)
    {
        AsClause(verb, cue, source);
        var cluster = Cluster(verb, cue, source);
        Fronted(verb, cue, source, cluster);
        var clause = Right(verb, cluster);
        if (clause >= 0)
        {
            Clause(verb, clause, cue, source, cluster);
            return true;
        }
        return Colon(verb, cue, source, cluster);
    }

    /// <summary>A marked clause that the parser hung as an adverbial: "worry that …".</summary>
    public bool Marked(int verb, TokenRange cue, ClaimSource source)
    {
        // "warned that …", whatever the parser made of what follows
        if (spans.Word(verb).Dep is Dep.Root or Dep.Conj or Dep.Parataxis && IsThat(cue.End) && spans.Lexicon.Reports(spans.Word(verb).Lemma))
        {
            Add(verb, CueShape.Clause, cue, source, [spans.Content(cue.End, _ends.BeforeTeller(spans.Word(cue.End).Head, cue.End, spans.End), true)]);
            return true;
        }
        if (Lost(verb) is >= 0 and var lost)
        {
            Add(verb, CueShape.Clause, cue, source, [spans.Content(Tree.Under(lost).Start, spans.CutEnd(lost, Tree.Under(lost).End))]);
            return true;
        }
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child < verb || spans.Word(child).Dep is not Dep.Advcl || spans.Marker(child).First is not (>= 0 and var mark)) continue;
            if (spans.Word(mark).Norm is not ("that" or "if" or "whether" or "how")) return false;
            var under = Tree.Under(child);
            Add(verb, CueShape.Clause, cue, source, [spans.Content(under.Start, under.End)]);
            return true;
        }
        return false;
    }

    private bool IsThat(int token) => token + 1 < spans.End && spans.Word(token) is { Norm: "that", Upos: Upos.Sconj, Dep: Dep.Mark } that && that.Head > token;

    // "said on Monday that …", "said in a statement that …": a clause that the parser hung on the day or the venue
    private int Lost(int verb)
    {
        if (!spans.Lexicon.Reports(spans.Word(verb).Lemma)) return -1;
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child < verb || spans.Word(child).Dep is not (Dep.Obl or Dep.OblUnmarked)) continue;
            foreach (var below in Tree.Index.Of(child))
            {
                if (spans.Word(below).Dep is Dep.AclRelcl or Dep.Acl or Dep.Ccomp && spans.Marker(below).First is >= 0 and var mark && spans.Word(mark).Norm is "that" && spans.Word(mark).Upos is Upos.Sconj) return below;
            }
        }
        return -1;
    }

    /// <summary>All behind a verb of speech, where the parser found an object: "said reforms would help".</summary>
    public void Whole(int verb, TokenRange cue, ClaimSource source)
    {
        var cluster = Cluster(verb, cue, source);
        var end = spans.End;
        foreach (var child in Tree.Index.Of(verb))
        {
            if (child > verb && spans.Word(child).Dep is Dep.Advcl && Tree.Under(child).Start is var start && start > cluster.End && spans.Word(start - 1).Norm is ",") end = Math.Min(end, start - 1);
        }
        if (cluster.End < end) Add(verb, CueShape.Whole, cue, source, [spans.Content(cluster.End, end, true)]);
    }

    /// <summary>The cue with its source where they stand together, with all that hangs on the source.</summary>
    private TokenRange Cluster(int verb, TokenRange cue, ClaimSource source)
    {
        if (!source.IsNamed) return cue;
        var range = source.Range;
        if (spans.Word(source.Head).Head == verb)
        {
            var under = Tree.Under(source.Head);
            range = new TokenRange(Math.Min(range.Start, under.Start), Math.Max(range.End, under.End));
        }
        if (range.End <= cue.Start && cue.Start - range.End < 5 || range.Start >= cue.End && range.Start - cue.End < 3)
            return new TokenRange(Math.Min(cue.Start, range.Start), Math.Max(cue.End, range.End));
        return cue;
    }

    // "…, he said": what stands before the cue, and what goes on behind it
    private void Fronted(int verb, TokenRange cue, ClaimSource source, TokenRange cluster)
    {
        if (IsThat(cluster.End)) return;
        var before = cluster.Start - 1;
        while (before >= spans.Start && spans.IsBreak(before)) before--;
        if (before < spans.Start)
        {
            Apart(verb, cue, source, cluster);
            return;
        }
        ref readonly var word = ref spans.Word(verb);
        var (left, right) = (Left(verb), Right(verb, cluster));
        var quoted = spans.Quotes.Closes(before) && !IsSetting(verb, before);
        var closing = IsClosing(verb, source, cluster, right);
        var inserted = IsInserted(verb, right, source, cluster, before);
        if (!closing)
        {
            if (!inserted && !(word.Dep is Dep.Parataxis && Tree.Range.Contains(word.Head)) && left < 0 && !(quoted && right < 0)) return;
            if (right >= 0 && !quoted && !inserted) return;
            if (!inserted && left >= 0 && word.Dep is not Dep.Parataxis && !quoted && Tree.Under(left).End < before) return;
        }
        var start = left >= 0 && !closing && word.Dep is Dep.Conj or Dep.Advcl or Dep.Ccomp or Dep.AclRelcl ? Math.Min(Tree.Under(left).Start, before) : spans.Start;
        if (quoted && spans.Quotes.At(before)!.Value.Start is var mark && mark > start + 1 && IsApart(start, mark)) start = mark;
        List<TokenRange> content = [spans.Content(start, before + 1, true)];
        var spoken = Behind(verb, cluster, inserted, word.Dep is Dep.Parataxis, content);
        var first = spans.Quotes.IsQuoted(content[0].Start) || spans.Quotes.IsQuoted(content[0].End - 1);
        if (first || spoken) RunOn(verb, content);
        Add(verb, first ? CueShape.Quoted : CueShape.Fronted, cue, source, content, closing);
    }

    // "…, the poll found.": whatever the parser made of it, the sentence ends with whoever said it
    private bool IsClosing(int verb, ClaimSource source, TokenRange cluster, int right)
    {
        if (!source.IsNamed || right >= 0 || cluster.Start - spans.Start < LeastClosed || !spans.IsBreak(cluster.Start - 1) || !spans.Lexicon.Reports(spans.Word(verb).Lemma)) return false;
        if (spans.Word(verb).Xpos is not ("VBD" or "VBZ" or "VBP") || spans.Quotes.IsQuoted(verb)) return false;
        for (var i = cluster.End; i < spans.End; i++)
        {
            if (spans.Word(i).Upos is not Upos.Punct) return false;
        }
        return !IsSetting(verb, cluster.Start - 2);
    }

    // "She called for calm: “Stay home,” she said": the quotation is what this verb says
    private bool IsApart(int start, int mark)
    {
        if (spans.Word(mark - 1).Norm is ":" or "(") return true;
        if (spans.Word(mark - 1).Norm is not ",") return false;
        for (var i = start; i < mark; i++)
        {
            if (spans.Word(i).Upos is Upos.Verb && spans.Lexicon.Reports(spans.Word(i).Lemma) && !spans.Quotes.IsQuoted(i)) return true;
        }
        return false;
    }

    // "After they had called it “a disaster”, she said that": when and why it was said
    private bool IsSetting(int verb, int last)
    {
        foreach (var child in Tree.Index.Of(verb))
        {
            var under = Tree.Under(child);
            if (child > last || spans.Word(child).Dep is not (Dep.Advcl or Dep.Obl) || under.Start > spans.Start + 1 || under.End <= last) continue;
            if (spans.Quotes.IsQuoted(under.Start)) continue;
            if (spans.Word(child).Xpos is "VBG" or "VBN" && spans.Kid(child, Dep.Nsubj) < 0 || spans.Marker(child).First is >= 0 and var first && spans.Word(first).Upos is Upos.Sconj or Upos.Adp or Upos.Adv) return true;
        }
        return false;
    }

    // “Will they flee?” he said. “They will.”: the quotation is the sentence before
    private void Apart(int verb, TokenRange cue, ClaimSource source, TokenRange cluster)
    {
        if (!source.IsNamed || spans.Start == 0 || cluster.Start > spans.Start || !spans.Lexicon.Reports(spans.Word(verb).Lemma)) return;
        if (!spans.Quotes.Closes(spans.Start - 1) || spans.Quotes.At(spans.Start - 1) is not { } quote || quote.End != spans.Start) return;
        if (_doc.Sentences[_doc.Words[verb].Sentence].Paragraph != _doc.Sentences[_doc.Words[quote.Start].Sentence].Paragraph) return;
        if (spans.Kid(verb, Dep.Ccomp, 1) >= 0 || spans.Kid(verb, Dep.Obj, 1) >= 0 || spans.Word(spans.End - 1).Norm is ":") return;
        List<TokenRange> content = [quote];
        RunOn(verb, content);
        Add(verb, CueShape.Quoted, cue, source, content);
    }

    // he wrote:, and what he wrote is the paragraph behind it
    private bool Below(int verb, TokenRange cue, ClaimSource source, TokenRange cluster)
    {
        var sentence = _doc.Words[verb].Sentence;
        if (spans.Word(spans.End - 1).Norm is not ":" || sentence + 1 >= _doc.Sentences.Count || cluster.End >= spans.End || !spans.Lexicon.Reports(spans.Word(verb).Lemma)) return false;
        var paragraph = _doc.Sentences[sentence + 1].Paragraph;
        if (paragraph == _doc.Sentences[sentence].Paragraph) return false;
        var last = sentence + 1;
        while (last + 1 < _doc.Sentences.Count && _doc.Sentences[last + 1].Paragraph == paragraph) last++;
        var below = new TokenRange(_doc.Sentences[sentence + 1].Tokens.Start, _doc.Sentences[last].Tokens.End);
        if (below.Length == 0) return false;
        List<TokenRange> content = [below];
        Add(verb, CueShape.Colon, cue, source, content);
        return true;
    }

    // the clause behind, "it was reported that" with it; none behind a semicolon, where somebody else may speak
    private int Right(int verb, TokenRange cluster)
    {
        if (cluster.End < spans.End && spans.Word(cluster.End).Norm is ";") return -1;
        if (spans.Kid(verb, Dep.Ccomp, 1) is >= 0 and var clause) return clause;
        if (spans.Kid(verb, Dep.Expl) < 0) return -1;
        var said = spans.Kid(verb, Dep.Csubj, 1) is >= 0 and var subject ? subject : spans.Kid(verb, Dep.CsubjPass, 1);
        return said >= 0 && spans.HasMarker(said, "that") ? said : -1;
    }

    private int Left(int verb) => spans.Kid(verb, Dep.Ccomp, -1) is >= 0 and var clause ? clause : spans.Kid(verb, Dep.Parataxis, -1);

    // "The plan, an aide said, is to …"
    private bool IsInserted(int verb, int right, ClaimSource source, TokenRange cluster, int before)
    {
        ref readonly var word = ref spans.Word(verb);
        if (!source.IsNamed || word.Xpos is "VBG" || word.Dep is Dep.Advcl or Dep.Conj or Dep.AclRelcl) return false;
        if (before == cluster.Start - 1 || before == spans.Start && right >= 0 || cluster.End + 1 >= spans.End || !spans.IsBreak(cluster.End) || spans.Quotes.Opens(cluster.End + 1)) return false;
        return right < 0 || Tree.Under(right).Start <= cluster.Start || spans.Kid(right, Dep.Mark) < 0 && spans.Kid(right, Dep.Nsubj) < 0 && spans.Kid(right, Dep.NsubjPass) < 0;
    }

    // what goes on behind the cue; true for a quotation
    private bool Behind(int verb, TokenRange cluster, bool inserted, bool loose, List<TokenRange> content)
    {
        for (var i = cluster.End; i < spans.End; i++)
        {
            if (spans.Quotes.At(i) is { } quote && quote.Start >= cluster.End)
            {
                content.Add(quote);
                return true;
            }
            if (!inserted && (spans.Word(i).Upos is Upos.Punct || spans.IsUnder(i, verb))) continue;
            if (inserted && spans.Word(i).Upos is Upos.Punct) continue;
            // "…, he said, wiping his face"
            if ((inserted || loose) && spans.Word(i) is not { Upos: Upos.Verb, Xpos: "VBG" }) content.Add(spans.Content(i, spans.End));
            return false;
        }
        return false;
    }

    // “…,” he said. “…”: the sentences of the paragraph that are nothing but quotation, and the paragraphs below that are nothing else
    private void RunOn(int verb, List<TokenRange> content)
    {
        var sentence = _doc.Words[verb].Sentence;
        var paragraph = _doc.Sentences[sentence].Paragraph;
        for (var next = sentence + 1; next < _doc.Sentences.Count;)
        {
            var range = _doc.Sentences[next].Tokens;
            var here = _doc.Sentences[next].Paragraph;
            if (range.Length == 0 || !spans.Quotes.Opens(range.Start) || spans.Quotes.At(range.Start) is not { } quote) return;
            var last = _doc.Words[quote.End - 1].Sentence;
            for (var i = quote.End; i < _doc.Sentences[last].Tokens.End; i++)
            {
                if (_doc.Words[i].Upos is not Upos.Punct) return;
            }
            if (here != paragraph && last + 1 < _doc.Sentences.Count && _doc.Sentences[last + 1].Paragraph == here) return;
            content.Add(quote);
            next = last + 1;
        }
    }

    private void Clause(int verb, int clause, TokenRange cue, ClaimSource source, TokenRange cluster)
    {
        ref readonly var word = ref spans.Word(verb);
        var speech = spans.Lexicon.Speech.Contains(word.Lemma);
        var under = Tree.Under(clause);
        var start = ClauseStart(verb, clause, cluster, under.Start, speech);
        var end = spans.CutEnd(clause, under.End);
        if (speech) end = ClauseEnd(verb, end);
        foreach (var child in Tree.Index.Of(verb))
        {
            // "told them that he, like others, agreed": a clause in two pieces
            if (child > clause && spans.Word(child).Dep is Dep.Ccomp && Tree.Under(child).Start >= end) end = Tree.Under(child).End;
            // "said the threat is serious and the country must be strong": the second half is said as well
            if (child < clause || spans.Word(child).Dep is not Dep.Conj || spans.Lexicon.Reports(spans.Word(child).Lemma) || Tree.Under(child).Start < end) continue;
            if (spans.Kid(child, Dep.Nsubj) < 0 && spans.Kid(child, Dep.NsubjPass) < 0 && spans.Kid(child, Dep.Expl) < 0) continue;
            if (!HasBreak(end - 1, Tree.Under(child).Start + 1)) end = Tree.Under(child).End;
        }
        // behind a semicolon somebody else may speak
        for (var i = start; i < end; i++)
        {
            if (spans.Word(i).Norm is ";" && !spans.Quotes.IsQuoted(i)) end = i;
        }
        end = _ends.Onward(_ends.BeforeTeller(clause, start, end));
        if (start < end) AddSpoken(verb, CueShape.Clause, cue, source, spans.Content(start, end, true));
    }

    private int ClauseStart(int verb, int clause, TokenRange cluster, int start, bool speech)
    {
        var from = Skip(verb, clause, cluster.End, start, false);
        var marked = spans.HasMarker(clause, "that") || spans.HasMarker(clause, "whether") || spans.HasMarker(clause, "if") || spans.HasMarker(clause, "how");
        if (speech && !marked) from = Skip(verb, clause, cluster.End, start, true);
        return _ends.Begin(verb, clause, cluster.End, Math.Max(Math.Min(start, from), cluster.End), marked);
    }

    // over what hangs on the verb itself ("said on Tuesday that")
    private int Skip(int verb, int clause, int from, int start, bool speech)
    {
        for (var moved = true; moved && from < start;)
        {
            moved = false;
            foreach (var child in Tree.Index.Of(verb))
            {
                var under = Tree.Under(child);
                if (child == clause || child < verb || !under.Contains(from) || under.End > clause || !Skips(verb, child, speech)) continue;
                (from, moved) = (under.End, true);
            }
            if (speech && from < start && spans.Word(from).Upos is Upos.Punct && !spans.Quotes.IsQuoted(from)) (from, moved) = (from + 1, true);
        }
        return from;
    }

    private bool Skips(int verb, int child, bool speech) => spans.Word(child).Dep switch
    {
        Dep.Obl or Dep.Iobj or Dep.Advmod or Dep.OblUnmarked or Dep.CompoundPrt => true,
        Dep.Obj => !speech || spans.Word(verb).Lemma is not "say",
        Dep.Advcl or Dep.Punct or Dep.Fixed => !speech,
        _ => false,
    };

    // a verb of speech goes on where the parser broke off
    private int ClauseEnd(int verb, int end)
    {
        if (end >= spans.End) return end;
        if (spans.Quotes.Opens(end)) return Math.Min(spans.End, spans.Quotes.At(end)!.Value.End);
        if (spans.Word(verb).Dep is not Dep.Root || spans.Word(end).Upos is Upos.Punct or Upos.Cconj) return end;
        foreach (var child in Tree.Index.Of(verb))
        {
            if (spans.Word(child).Dep is Dep.Obl or Dep.Advcl or Dep.Advmod or Dep.OblUnmarked && Tree.Under(child).Contains(end)) return end;
        }
        while (end < spans.End && spans.Word(end).Norm is not ("," or ";" or "—" or "–")) end++;
        return end;
    }

    private bool HasBreak(int from, int to)
    {
        for (var i = Math.Max(from, spans.Start); i < Math.Min(to, spans.End); i++)
        {
            if (spans.IsBreak(i) || spans.Word(i).Norm is ";") return true;
        }
        return false;
    }

    // he wrote: “…”
    private bool Colon(int verb, TokenRange cue, ClaimSource source, TokenRange cluster)
    {
        if (Below(verb, cue, source, cluster)) return true;
        var loose = spans.Kid(verb, Dep.Parataxis, 1);
        if (loose >= 0 && Tree.Under(loose) is var under && under.Start >= cluster.End && HasMark(cluster.End, under.Start + 1))
        {
            var start = under.Start;
            for (var i = cluster.End; i <= under.Start; i++)
            {
                if (spans.Quotes.Opens(i)) start = Math.Min(start, i);
            }
            AddSpoken(verb, CueShape.Colon, cue, source, spans.Content(start, under.End, true));
            return true;
        }
        for (var i = cluster.End; i < Math.Min(spans.End, cluster.End + 11); i++)
        {
            if (!spans.Quotes.Opens(i)) continue;
            if (i == spans.Start || spans.Word(i - 1).Norm is not ("," or ":") || spans.Quotes.At(i)!.Value.Length <= 4) return false;
            AddSpoken(verb, CueShape.Colon, cue, source, spans.Quotes.At(i)!.Value);
            return true;
        }
        return false;
    }

    private bool HasMark(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (spans.Word(i).Norm is "," or ":") return true;
        }
        return false;
    }

    // "as the minister put it"
    private void AsClause(int verb, TokenRange cue, ClaimSource source)
    {
        ref readonly var word = ref spans.Word(verb);
        if (word.Dep is not (Dep.Advcl or Dep.Parataxis or Dep.AdvclRelcl) || spans.Kid(verb, Dep.Ccomp) >= 0 || !StartsWithAs(verb)) return;
        var under = Tree.Under(verb);
        List<TokenRange> content = [];
        if (under.Start > spans.Start + 1) content.Add(spans.Content(spans.Start, under.Start));
        if (under.End < spans.End - 1) content.Add(spans.Content(under.End, spans.End));
        if (content.Count == 0) return;
        if (word.Xpos is "VBN" && sources.Subject(verb) < 0 && spans.Kid(verb, Dep.NsubjPass) < 0) source = sources.Agent(verb) is >= 0 and var agent ? sources.Phrase(agent) : ClaimSource.None;
        if (spans.Kid(verb, Dep.Obj, 1) is >= 0 and var it && spans.Word(it).Upos is Upos.Pron) cue = cue with { End = it + 1 };
        Add(verb, CueShape.AsClause, cue, source, content);
    }

    private bool StartsWithAs(int verb)
    {
        foreach (var child in Tree.Index.Of(verb))
        {
            if (spans.Word(child).Norm is "as" && spans.Word(child).Dep is Dep.Mark or Dep.Advmod) return true;
        }
        return false;
    }

    // he said: “…” “…”
    private void AddSpoken(int verb, CueShape shape, TokenRange cue, ClaimSource source, TokenRange said)
    {
        List<TokenRange> content = [said];
        if (said.Length > 0 && spans.Quotes.Closes(said.End - 1) && spans.Quotes.At(said.End - 1) is { Length: > LeastClosed } && EndsAt(said.End)) RunOn(verb, content);
        Add(verb, shape, cue, source, content);
    }

    private bool EndsAt(int token)
    {
        while (token < spans.End && spans.Word(token).Upos is Upos.Punct) token++;
        return token >= spans.End;
    }

    private void Add(int verb, CueShape shape, TokenRange cue, ClaimSource source, IReadOnlyList<TokenRange> content, bool outermost = false) =>
        drafts.Add(new ClaimDraft(verb, spans.Word(verb).Lemma, CueClass.Verb, new CueFrame(shape), cue, source, content) { Outermost = outermost });
}
