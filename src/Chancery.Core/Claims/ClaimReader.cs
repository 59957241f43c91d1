using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Reads the claims of a document: every way to take a word as a cue is drafted and weighed, and the best of each word is kept.</summary>
internal sealed class ClaimReader
{
    private readonly CueLexicon _lexicon;
    private readonly SentenceTree _tree = new();
    private readonly QuoteReader _quotes = new();
    private readonly List<ClaimDraft> _drafts = [];
    private readonly ClaimSpans _spans;
    private readonly SourceReader _sources;
    private readonly SpeechFrames _speech;
    private readonly NounFrames _nouns;
    private readonly ObjectFrames _objects;
    private readonly PhraseFrames _phrases;
    private readonly MarkFrames _marks;
    private readonly ClaimJudge _judge;

    public ClaimReader(CueLexicon lexicon)
    {
        _lexicon = lexicon;
        _spans = new ClaimSpans(lexicon, _tree, _quotes);
        _sources = new SourceReader(_spans);
        _speech = new SpeechFrames(_spans, _sources, _drafts);
        _nouns = new NounFrames(_spans, _sources, _drafts);
        _objects = new ObjectFrames(_spans, _sources, _nouns, _drafts);
        _phrases = new PhraseFrames(_spans, _drafts);
        _marks = new MarkFrames(lexicon, _quotes, _drafts);
        _judge = new ClaimJudge(lexicon, _quotes);
    }

    public void Read(Document doc, List<Claim> claims)
    {
        _drafts.Clear();
        _quotes.Read(doc);
        _spans.Take(doc);
        _speech.Take(doc);
        foreach (var sentence in doc.Sentences) Draft(doc, sentence.Tokens);
        _marks.Read(doc);
        foreach (var draft in _judge.Choose(doc, _drafts)) claims.Add(Claim(doc, draft));
    }

    private void Draft(Document doc, TokenRange sentence)
    {
        var built = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            ref readonly var word = ref doc.Words[i];
            var phrase = _lexicon.Phrases.Match(doc.Words, i, sentence.End, out _);
            if (phrase == 0 && !MayBeCue(word)) continue;
            if (!built) _tree.Build(doc, sentence);
            built = true;
            if (phrase > 0) _phrases.Phrase(i, phrase);
            else Word(i, word);
        }
    }

    private bool MayBeCue(in Token word) => word.Upos switch
    {
        Upos.Verb or Upos.Aux => true,
        Upos.Noun => _lexicon.Has(CueClass.Noun, word.Lemma),
        Upos.Adj => _lexicon.Has(CueClass.Adjective, word.Lemma),
        Upos.Adv => _lexicon.Has(CueClass.Adverb, word.Norm),
        _ => false,
    };

    private void Word(int token, in Token word)
    {
        if (word.Upos is Upos.Noun)
        {
            if (!_phrases.Owned(token)) _nouns.Noun(token);
        }
        else if (word.Upos is Upos.Adj) _nouns.Adjective(token);
        else if (word.Upos is Upos.Adv) _phrases.Adverb(token);
        else if (word.Dep is not (Dep.Aux or Dep.AuxPass or Dep.Cop)) Verb(token);
    }

    private void Verb(int verb)
    {
        var (cue, source) = (_spans.Cue(verb), _sources.Of(verb));
        if (_speech.Read(verb, cue, source) || _speech.Marked(verb, cue, source)) return;
        _objects.Read(verb, cue, source);
        if (_objects.TakeWhole(verb)) _speech.Whole(verb, cue, source);
    }

    private Claim Claim(Document doc, ClaimDraft draft) => new(
        draft.Source.IsNamed ? draft.Source.Range : null, draft.Cue, draft.Content, _quotes.KindOf(draft.Content), draft.Source.Head)
    {
        Asserts = _judge.Asserts(doc, draft), Nested = draft.Nested, Strength = Math.Min(1, draft.Value),
    };
}
