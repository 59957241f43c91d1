using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Finds who says what, and writes it on every event that lies in what is said.</summary>
public sealed class ClaimStage(CueLexicon lexicon) : IStage
{
    private const int MaximalClimb = 96;

    public string Name => "claims";

    public Layers Needs => Layers.Tree | Layers.Events;

    public Layers Gives => Layers.Claims;

    public void Run(Document doc)
    {
        if (lexicon.Count == 0) return;
        var (tree, quotes) = (new SentenceTree(), new QuoteReader());
        var reader = new ClaimReader(lexicon, tree, quotes);
        quotes.Read(doc);
        for (var i = 0; i < doc.Sentences.Count; i++) Read(doc, i, tree, quotes, reader);
        foreach (var ev in doc.Events) Attribute(doc, ev);
    }

    private void Read(Document doc, int index, SentenceTree tree, QuoteReader quotes, ClaimReader reader)
    {
        var sentence = doc.Sentences[index];
        var (built, before) = (false, doc.Claims.Count);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (!MayBeCue(doc, i)) continue;
            if (!built) tree.Build(doc, sentence.Tokens);
            built = true;
            if (reader.Read(doc, i) is { } claim) doc.Claims.Add(claim);
        }
        if (doc.Claims.Count > before) Back(doc, index, before, quotes);
        if (doc.Claims.Count > before || before == 0 || index == 0 || sentence.Tokens.Length == 0) return;
        // a quotation that runs on: nobody else has spoken since
        var last = doc.Claims[^1];
        if (doc.Sentences[index - 1].Paragraph != sentence.Paragraph || last.Kind is ClaimKind.Indirect || last.Content.End < doc.Sentences[index - 1].Tokens.Start) return;
        if (quotes.KindOf(sentence.Tokens) is ClaimKind.Direct) doc.Claims.Add(last with { Content = sentence.Tokens, Kind = ClaimKind.Direct });
    }

    private bool MayBeCue(Document doc, int token)
    {
        ref readonly var word = ref doc.Words[token];
        return lexicon.Verbs.ContainsKey(word.Lemma) || lexicon.Nouns.Contains(word.Lemma) || lexicon.Adverbs.Contains(word.Norm)
            || lexicon.Phrases.Match(doc.Words, token, doc.Sentences[word.Sentence].Tokens.End, out _) > 0;
    }

    // a quotation of several sentences whose speaker is named at its end
    private static void Back(Document doc, int index, int before, QuoteReader quotes)
    {
        var (claim, sentence) = (doc.Claims[before], doc.Sentences[index]);
        if (claim.Kind is ClaimKind.Indirect || !quotes.IsQuoted(sentence.Tokens.Start)) return;
        var spoken = before == 0 ? -1 : doc.Words[doc.Claims[before - 1].Content.Start].Sentence;
        for (var i = index - 1; i > spoken && doc.Sentences[i].Paragraph == sentence.Paragraph && quotes.KindOf(doc.Sentences[i].Tokens) is ClaimKind.Direct; i--)
            doc.Claims.Add(claim with { Content = doc.Sentences[i].Tokens, Kind = ClaimKind.Direct });
    }

    private static bool Says(Document doc, Claim claim, int trigger)
    {
        if (!claim.Content.Contains(trigger) || claim.Cue.Contains(trigger) || claim.Source is { } range && range.Contains(trigger)) return false;
        if (!claim.Content.Contains(claim.Cue.Start)) return true;
        // the cue stands in the midst of what is said: what hangs on the cue itself ("he said at a meeting") is not said
        var at = trigger;
        for (var climbed = 0; climbed < MaximalClimb && at >= 0; climbed++, at = doc.Words[at].Head)
        {
            if (claim.Cue.Contains(doc.Words[at].Head)) return doc.Words[at].Dep is Dep.Ccomp or Dep.Xcomp or Dep.Parataxis or Dep.Acl;
        }
        return true;
    }

    private void Attribute(Document doc, EventMention ev)
    {
        List<(int Length, Attribution Attribution, TokenRange Cue)> found = [];
        foreach (var claim in doc.Claims)
        {
            if (!Says(doc, claim, ev.Trigger)) continue;
            var source = claim.Source is { } named ? doc.TextOf(named) : lexicon.Unnamed;
            found.Add((claim.Content.Length, new Attribution(source, doc.TextOf(claim.Cue), claim.Kind, claim.SourceActor < 0 ? null : doc.ActorAt(claim.SourceActor)), claim.Cue));
        }
        if (found.Count == 0) return;
        // the closest voice first: A said that B had said
        found.Sort((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Cue.Start.CompareTo(b.Cue.Start));
        ev.Attribution = [.. found.Select(row => row.Attribution)];
        foreach (var (_, attribution, cue) in found)
        {
            var offset = doc.Sentences[doc.Words[cue.Start].Sentence].Tokens.Start;
            ev.Explanation.Add(new ExplanationStep("attribution", $"{attribution.Source}: {attribution.Cue} ({attribution.Kind.ToString().ToLowerInvariant()})",
                doc.Words[cue.Start].Sentence == ev.Sentence ? [.. Enumerable.Range(cue.Start - offset, cue.Length)] : []));
        }
    }
}
