using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Reads source, cue and content around a cue word from the tree.</summary>
internal sealed class ClaimReader(CueLexicon lexicon, SentenceTree tree, QuoteReader quotes)
{
    private const int MaximalClimb = 4;

    public Claim? Read(Document doc, int token)
    {
        ref readonly var word = ref doc.Words[token];
        var phrase = lexicon.Phrases.Match(doc.Words, token, tree.Range.End, out _);
        if (phrase > 0) return OfPhrase(doc, new TokenRange(token, token + phrase));
        if (word.Upos is Upos.Verb && lexicon.Verbs.TryGetValue(word.Lemma, out var kind)) return OfVerb(doc, token, kind);
        if (word.Upos is Upos.Noun && lexicon.Nouns.Contains(word.Lemma)) return OfNoun(doc, token);
        if (word.Upos is Upos.Adv && lexicon.Adverbs.Contains(word.Norm) && tree.Range.Contains(word.Head)) return Make(doc, -1, null, new TokenRange(token, token + 1), tree.Under(word.Head));
        return null;
    }

    private Claim? OfPhrase(Document doc, TokenRange cue)
    {
        var head = doc.Words[cue.Start].Head;
        if (!tree.Range.Contains(head) || cue.Contains(head)) head = doc.Words[cue.End - 1].Head;
        if (!tree.Range.Contains(head) || head < cue.End) return null;
        var all = tree.Under(head);
        var source = tree.Phrase(head);
        source = tree.Trim(new TokenRange(Math.Max(source.Start, cue.End), source.End));
        return source.Length <= 0 ? null : Make(doc, head, source, cue, tree.Around(new TokenRange(Math.Min(all.Start, cue.Start), Math.Max(source.End, cue.End))));
    }

    private Claim? OfVerb(Document doc, int verb, CueKind kind)
    {
        if (Content(doc, verb, kind) is not { } content) return null;
        var source = Source(doc, verb);
        return Make(doc, source, source < 0 ? null : tree.Phrase(source), new TokenRange(verb, verb + 1), content);
    }

    private TokenRange? Content(Document doc, int verb, CueKind kind)
    {
        if (kind is CueKind.As && tree.ChildWith(verb, "as") is >= 0 and var role) return tree.Trim(tree.Under(role));
        if (kind is CueKind.Of)
        {
            var deed = tree.ChildWith(verb, "of") is >= 0 and var of ? of : tree.ChildWith(verb, "for");
            return deed >= 0 ? tree.Trim(tree.Under(deed)) : null;
        }
        if (tree.Child(verb, Dep.Ccomp) is >= 0 and var clause) return tree.Trim(tree.Under(clause));
        if (kind is CueKind.As) return null;
        if (doc.Words[verb].Dep is Dep.Parataxis && tree.Range.Contains(doc.Words[verb].Head)) return tree.Around(tree.Under(verb));
        if (tree.Child(verb, Dep.Parataxis) is >= 0 and var loose && doc.Words[loose].Upos is Upos.Verb or Upos.Aux or Upos.Adj) return tree.Trim(tree.Under(loose));
        if (kind is CueKind.Infinitive && tree.Child(verb, Dep.Xcomp) is >= 0 and var infinitive) return tree.Trim(tree.Under(infinitive));
        return Quoted(verb);
    }

    // "…", he said: the longest quoted stretch of the sentence that the verb does not stand in
    private TokenRange? Quoted(int verb)
    {
        TokenRange? best = null;
        for (var i = tree.Range.Start; i < tree.Range.End; i++)
        {
            if (!quotes.IsQuoted(i)) continue;
            var start = i;
            while (i < tree.Range.End && quotes.IsQuoted(i)) i++;
            var range = new TokenRange(start, i);
            if (!range.Contains(verb) && (best is null || range.Length > best.Value.Length)) best = range;
        }
        return best;
    }

    private int Source(Document doc, int verb)
    {
        for (var climbed = 0; climbed < MaximalClimb && tree.Range.Contains(verb); climbed++, verb = doc.Words[verb].Head)
        {
            if (tree.Child(verb, Dep.Nsubj) is >= 0 and var subject)
                // "officials who said": the noun, not the pronoun
                return doc.Words[verb].Dep is Dep.AclRelcl && doc.Words[subject].Xpos is "WP" or "WDT" && tree.Range.Contains(doc.Words[verb].Head) ? doc.Words[verb].Head : subject;
            if (tree.Child(verb, Dep.NsubjPass) >= 0) return tree.Child(verb, Dep.OblAgent) is >= 0 and var agent ? agent : tree.ChildWith(verb, "by");
            // "a statement saying that"
            if (doc.Words[verb].Dep is Dep.Acl) return doc.Words[verb].Head;
            // "…, adding that": the subject of the verb above says it
            if (doc.Words[verb].Dep is not (Dep.Conj or Dep.Advcl or Dep.Xcomp)) return -1;
        }
        return -1;
    }

    private Claim? OfNoun(Document doc, int noun)
    {
        var content = tree.Child(noun, Dep.Acl, Dep.Ccomp);
        // "the pledge to send" says what is meant to be done, not what has been
        if (content < 0 || tree.Child(content, Dep.Nsubj, Dep.NsubjPass) < 0) return null;
        var source = tree.Child(noun, Dep.NmodPoss) is >= 0 and var owner ? owner : tree.ChildWith(noun, "by");
        return Make(doc, source, source < 0 ? null : tree.Phrase(source), new TokenRange(noun, noun + 1), tree.Trim(tree.Under(content)));
    }

    private Claim? Make(Document doc, int head, TokenRange? source, TokenRange cue, TokenRange content)
    {
        if (content.Length <= 0) return null;
        // the possessive mark and the preposition are no part of the name
        if (source is { } range && head >= 0)
        {
            var (start, end) = (range.Start, range.End);
            while (start < head && doc.Words[start].Dep is Dep.Case) start++;
            while (end - 1 > head && doc.Words[end - 1].Dep is Dep.Case) end--;
            if (start < cue.Start && cue.Start < end) end = Math.Max(head + 1, cue.Start);
            for (var i = head + 1; i < end; i++)
            {
                if (lexicon.Tails.Match(doc.Words, i, end, out _) > 0) end = i;
            }
            source = tree.Trim(new TokenRange(start, end));
        }
        return new Claim(source, cue, content, quotes.KindOf(content, cue, source), source is null ? -1 : head);
    }
}
