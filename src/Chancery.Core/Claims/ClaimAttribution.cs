using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Writes on every event who says so, the closest voice first.</summary>
internal sealed class ClaimAttribution(CueLexicon lexicon, Document doc)
{
    private const int MaximalClimb = 96;

    private readonly List<(int Length, Attribution Attribution, TokenRange Cue)> _found = [];

    // the claims whose content runs over a sentence, in text order
    private readonly List<Claim>?[] _bySentence = BySentence(doc);

    public void Write(EventMention ev)
    {
        _found.Clear();
        foreach (var claim in _bySentence[doc.Words[ev.Trigger].Sentence] ?? [])
        {
            if (!claim.Asserts || !Says(doc, claim, ev.Trigger)) continue;
            _found.Add((claim.Length, new Attribution(doc.Once(claim.NameIn(doc) ?? lexicon.Unnamed), doc.Once(Cue(doc, claim)), claim.Kind, claim.SourceActor < 0 ? null : doc.ActorAt(claim.SourceActor)), claim.Cue));
        }
        if (_found.Count == 0) return;
        // the closest voice first: A said that B had said
        _found.Sort((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.Cue.Start.CompareTo(b.Cue.Start));
        ev.Attribution = [.. _found.Select(row => row.Attribution)];
        foreach (var (_, attribution, cue) in _found)
        {
            var offset = doc.Sentences[doc.Words[cue.Start].Sentence].Tokens.Start;
            ev.Explanation.Add(new ExplanationStep("attribution", doc.Once($"{attribution.Source}: {attribution.Cue} ({attribution.Kind.ToString().ToLowerInvariant()})"),
                doc.Words[cue.Start].Sentence == ev.Sentence ? [.. Enumerable.Range(cue.Start - offset, cue.Length)] : []));
        }
    }

    private static List<Claim>?[] BySentence(Document doc)
    {
        var claims = new List<Claim>?[doc.Sentences.Count];
        foreach (var claim in doc.Claims)
        {
            foreach (var range in claim.Content)
            {
                if (range.Length == 0) continue;
                for (var i = doc.Words[range.Start].Sentence; i <= doc.Words[range.End - 1].Sentence; i++)
                {
                    var own = claims[i] ??= [];
                    if (own.Count == 0 || !ReferenceEquals(own[^1], claim)) own.Add(claim);
                }
            }
        }
        return claims;
    }

    // the word that says so, without auxiliaries: the record keeps cues short and alike
    private static string Cue(Document doc, Claim claim)
    {
        var start = claim.Cue.Start;
        while (start < claim.Cue.End - 1 && doc.Words[start].Dep is Dep.Aux or Dep.AuxPass or Dep.Cop or Dep.Advmod && doc.Words[start].Upos is not Upos.Verb) start++;
        return doc.TextOf(claim.Cue with { Start = start });
    }

    /// <summary>A word is part of what is said, not of how it is said.</summary>
    public static bool Says(Document doc, Claim claim, int trigger)
    {
        if (!claim.Contains(trigger) || claim.Cue.Contains(trigger) || claim.Source is { } range && range.Contains(trigger)) return false;
        if (!claim.Contains(claim.Cue.Start)) return true;
        // the cue stands in the midst of what is said: what hangs on the cue itself ("he said at a meeting") is not said
        var at = trigger;
        for (var climbed = 0; climbed < MaximalClimb && at >= 0; climbed++, at = doc.Words[at].Head)
        {
            if (claim.Cue.Contains(doc.Words[at].Head)) return doc.Words[at].Dep is Dep.Ccomp or Dep.Xcomp or Dep.Parataxis or Dep.Acl;
        }
        return true;
    }
}
