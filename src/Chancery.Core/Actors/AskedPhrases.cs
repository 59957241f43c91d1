using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Finds the draft that a phrase given from outside means; reads the phrase as it is cut where no draft fits it.</summary>
internal sealed class AskedPhrases(Document doc, SegmentReader reader, PhraseComposer composer, Attachments attachments)
{
    /// <summary>Words of a draft that count when drafts are compared.</summary>
    private const int MaxLength = 9;

    private readonly HashSet<Draft> _taken = [];

    public IReadOnlyList<Draft?> Choose(IReadOnlyList<TextSpan> asked, List<Draft> drafts)
    {
        var answers = new Draft?[asked.Count];
        // phrases inside others choose first, and nobody is asked for twice
        foreach (var i in Enumerable.Range(0, asked.Count).OrderBy(i => asked[i].Length))
        {
            var range = Tokens(asked[i]);
            if (range.Length == 0) continue;
            var answer = Fitting(range, drafts);
            if (answer is null) answer = Forced(range, drafts);
            else if (answer.Kind is ActorKind.Country && HeadsOf(range) is var (first, last) && !Covers(answer, first) && !Covers(answer, last)) answer = Insert(Plain(range, answer), drafts);
            _taken.Add(answer);
            answers[i] = answer;
        }
        return answers;
    }

    private TokenRange Tokens(TextSpan span)
    {
        var words = doc.Words;
        var start = 0;
        while (start < words.Length && words[start].Span.End <= span.Start) start++;
        var end = start;
        while (end < words.Length && words[end].Span.Start < span.End) end++;
        return new TokenRange(start, end);
    }

    private Draft? Fitting(TokenRange range, List<Draft> drafts)
    {
        var (first, last) = HeadsOf(range);
        Draft? best = null;
        var bestScore = 0;
        foreach (var draft in drafts)
        {
            if (_taken.Contains(draft) || draft.Cluster == Attachments.Merged || draft.End <= range.Start || draft.Start >= range.End || !Holds(range, draft)) continue;
            if (draft.Kind is ActorKind.Pronoun && range.Length > 1) continue;
            var score = Math.Min(MaxLength, Math.Min(range.End, draft.End) - Math.Max(range.Start, draft.Start));
            if (draft.Head == first || draft.Head == last) score += 200;
            else if (Covers(draft, first)) score += 50;
            if (draft.Kind is not ActorKind.Country) score += 100;
            if (score > bestScore) (best, bestScore) = (draft, score);
        }
        return best is { Modifier: true, Kind: ActorKind.Country } && best.End < range.End ? null : best;
    }

    /// <summary>What the draft is about lies inside the phrase: "CIA" alone does not ask for "CIA director".</summary>
    private static bool Holds(TokenRange range, Draft draft) =>
        draft.RoleTokens.Length > 0 && !draft.HasName ? Overlap(range, draft.RoleTokens)
        : draft.HasName ? Overlap(range, draft.Name) && (draft.RoleTokens.Length == 0 || draft.RoleTokens.Start < range.End) || Overlap(range, draft.RoleTokens)
        : range.Contains(draft.Head);

    /// <summary>A phrase without any word of the world pack: a name if it ends like one, else whoever its noun says.</summary>
    private Draft Plain(TokenRange range, Draft? holder)
    {
        var (head, _) = HeadsOf(range);
        var draft = new Draft { Start = range.Start, End = range.End, Head = head, Kind = ActorKind.Role, Sentence = doc.Words[head].Sentence };
        if (holder is not null) (draft.Holder, draft.HolderBy) = (holder, "of");
        ref readonly var word = ref doc.Words[head];
        var start = head;
        while (start > range.Start && doc.Words[start - 1].Upos is Upos.Propn) start--;
        if (word.Upos is Upos.Propn) (draft.Kind, draft.Name) = (ActorKind.Name, new TokenRange(start, head + 1));
        else draft.Definite = doc.Words[range.Start].Upos is Upos.Det or Upos.Pron;
        return draft;
    }

    private static bool Covers(Draft draft, int token) => draft.Start <= token && token < draft.End;

    private static bool Overlap(TokenRange a, TokenRange b) => b.Length > 0 && a.Start < b.End && b.Start < a.End;

    /// <summary>The words that hang on something outside; a slip of the parser may leave two of them.</summary>
    private (int First, int Last) HeadsOf(TokenRange range)
    {
        var (first, last) = (-1, range.End - 1);
        for (var i = range.Start; i < range.End; i++)
        {
            if (range.Contains(doc.Words[i].Head) || doc.Words[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Adj or Upos.Num)) continue;
            (first, last) = (first < 0 ? i : first, i);
        }
        return (first < 0 ? last : first, last);
    }

    /// <summary>The phrase read by itself: every word of it belongs to the noun phrase, whatever the tagger thinks.</summary>
    private Draft Forced(TokenRange range, List<Draft> drafts)
    {
        var (segments, own) = (new List<Segment>(), new List<Draft>());
        reader.Given = true;
        reader.Read(range, composer, segments, own);
        reader.Given = false;
        if (own.Count == 0) return Insert(Plain(range, null), drafts);
        attachments.Link(segments, own, range);
        drafts.InsertRange(Place(range, drafts), own);
        return Fitting(range, own) ?? own[^1];
    }

    private static Draft Insert(Draft draft, List<Draft> drafts)
    {
        drafts.Insert(Place(new TokenRange(draft.Start, draft.End), drafts), draft);
        return draft;
    }

    private static int Place(TokenRange range, List<Draft> drafts) =>
        drafts.FindIndex(draft => draft.Start >= range.Start) is >= 0 and var at ? at : drafts.Count;
}
