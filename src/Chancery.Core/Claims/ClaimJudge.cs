using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Weighs drafts by the lexicon and by where they stand, and keeps the best of each word.</summary>
internal sealed class ClaimJudge(CueLexicon lexicon, QuoteReader quotes)
{
    private const double Sure = 0.5;
    private const int Long = 6, Short = 3, MaximalGap = 4;

    private readonly Dictionary<int, ClaimDraft> _best = [];
    private readonly HashSet<int> _nouns = [];
    private readonly List<int> _leading = [];
    private int[] _covered = [];
    private bool[] _twice = [];

    public List<ClaimDraft> Choose(Document doc, List<ClaimDraft> drafts)
    {
        _best.Clear();
        _nouns.Clear();
        foreach (var draft in drafts)
        {
            draft.Value = Value(doc, draft);
            if (draft.Value < lexicon.Weights.Threshold) continue;
            Keep(draft);
            if (draft.Noun >= 0) _nouns.Add(draft.Noun);
        }
        DropLeading();
        Cover(doc);
        List<ClaimDraft> chosen = [];
        foreach (var draft in _best.Values)
        {
            draft.Nested = IsNested(doc, draft);
            chosen.Add(draft);
        }
        // "expressed concern about": the noun is no claim of its own
        chosen.RemoveAll(draft => _nouns.Contains(draft.Token));
        chosen.Sort((a, b) => a.Token.CompareTo(b.Token));
        return chosen;
    }

    /// <summary>The content is told as being so, not only spoken of.</summary>
    public bool Asserts(Document doc, ClaimDraft draft) => draft.Frame.Shape switch
    {
        CueShape.Quoted or CueShape.Fronted or CueShape.Colon or CueShape.Clause or CueShape.AsClause or CueShape.Whole or CueShape.Phrase or CueShape.Adverb or CueShape.AdjectiveClause => true,
        CueShape.Complement or CueShape.AsObject or CueShape.AsPredicate or CueShape.OfNoun => draft.Frame.Particle is "that" && draft.Class is not CueClass.Adjective,
        CueShape.ObjectAnd or CueShape.Passive or CueShape.Infinitive or CueShape.PassiveSource => lexicon.Asserting.Contains(doc.Words[draft.Token].Lemma),
        _ => false,
    };

    private void Keep(ClaimDraft draft)
    {
        if (!_best.TryGetValue(draft.Token, out var best) || Rank(draft) > Rank(best)) _best[draft.Token] = draft;
    }

    // a quotation in front beats whatever the parser hung behind the verb; a verb that says so itself ("defended the claim that") needs no noun
    private static double Rank(ClaimDraft draft) => draft.Value + (draft.Frame.Shape switch { CueShape.Quoted => 1, CueShape.OfNoun => -1, _ => 0 });

    private double Value(Document doc, ClaimDraft draft)
    {
        var weights = lexicon.Weights;
        var value = draft.Frame.Shape is CueShape.Phrase ? weights.Always : weights.Of(lexicon.Grade(draft.Class, draft.Word, draft.Frame));
        if (value == 0) return 0;
        ref readonly var word = ref doc.Words[draft.Token];
        if (word.Upos is Upos.Verb && draft.Frame.Shape is not CueShape.Phrase)
        {
            value *= Mood(doc, draft);
            if (word.Dep is Dep.Root) value *= weights.Main;
            if (word.Xpos is "VBD") value *= weights.Past;
        }
        value *= Said(doc, draft);
        if (!draft.Source.IsNamed) return value;
        ref readonly var head = ref doc.Words[draft.Source.Head];
        if (head.Upos is Upos.Pron && lexicon.Narrators.Contains(head.Norm) && !quotes.IsQuoted(draft.Token)) return value * weights.Narrator;
        var named = head.Norm is "he" or "she" || head.Entity >= 0 && doc.Entities[head.Entity].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Norp;
        return named ? value * weights.Named : value;
    }

    // two words are seldom what somebody says, a clause is more often than a name
    private double Said(Document doc, ClaimDraft draft)
    {
        var (weights, spoken) = (lexicon.Weights, draft.Frame.Shape is CueShape.Quoted or CueShape.Fronted or CueShape.Colon or CueShape.Clause or CueShape.Whole or CueShape.Phrase);
        var length = draft.Content.Sum(range => range.Length);
        var factor = length >= Long ? weights.Lengthy : spoken && length < Short ? weights.Brief : 1;
        if (spoken || draft.Content.Count > 1) return factor;
        return factor * doc.Words[Head(doc, draft.Content[0])].Upos switch { Upos.Verb => weights.Clausal, Upos.Noun => weights.Nominal, _ => 1 };
    }

    private static int Head(Document doc, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (doc.Words[i].Upos is not Upos.Punct && !range.Contains(doc.Words[i].Head)) return i;
        }
        return range.Start;
    }

    // inside a quotation, inside what somebody says, or the clause of a verb that is no cue itself
    private bool IsNested(Document doc, ClaimDraft draft)
    {
        if (draft.Outermost) return false;
        if (quotes.IsQuoted(draft.Token)) return true;
        var weights = lexicon.Weights;
        if (draft.Frame.Shape is not CueShape.Phrase && IsCovered(draft.Token)) return draft.Value * weights.Nested < weights.Threshold;
        return doc.Words[draft.Token].Dep is Dep.Ccomp && doc.Words[draft.Token].Upos is Upos.Verb && draft.Value * weights.Complement < weights.Threshold;
    }

    private double Mood(Document doc, ClaimDraft draft)
    {
        for (var i = draft.Cue.Start; i < draft.Token; i++)
        {
            if (doc.Words[i].Xpos is "MD") return lexicon.Weights.Modal;
        }
        // also where the verb before is part of the cue: "refused to endorse"
        for (var i = draft.Token - 1; i >= Math.Max(0, draft.Token - MaximalGap); i--)
        {
            if (doc.Words[i] is { Norm: "to", Dep: Dep.Mark } mark && mark.Head == draft.Token) return lexicon.Weights.Infinitive;
        }
        return 1;
    }

    // "refused to endorse", "issued a statement saying": both verbs are one cue, of what the second takes
    private void DropLeading()
    {
        _leading.Clear();
        foreach (var draft in _best.Values)
        {
            if (draft.Class is not CueClass.Verb) continue;
            for (var i = draft.Cue.Start; i < draft.Token; i++)
            {
                if (_best.TryGetValue(i, out var first) && first.Frame.Shape is CueShape.Infinitive or CueShape.Obj) _leading.Add(i);
            }
        }
        foreach (var token in _leading) _best.Remove(token);
    }

    private void Cover(Document doc)
    {
        if (_covered.Length < doc.Tokens.Count) (_covered, _twice) = (new int[doc.Tokens.Count], new bool[doc.Tokens.Count]);
        _covered.AsSpan(0, doc.Tokens.Count).Fill(-1);
        _twice.AsSpan(0, doc.Tokens.Count).Clear();
        foreach (var draft in _best.Values)
        {
            if (draft.Value < Sure || !draft.Outermost && quotes.IsQuoted(draft.Token)) continue;
            foreach (var range in draft.Content)
            {
                for (var i = range.Start; i < range.End; i++)
                {
                    _twice[i] |= _covered[i] >= 0 && _covered[i] != draft.Token;
                    _covered[i] = draft.Token;
                }
            }
        }
    }

    private bool IsCovered(int token) => _twice[token] || _covered[token] >= 0 && _covered[token] != token;
}
