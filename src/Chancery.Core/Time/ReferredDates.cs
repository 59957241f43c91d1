using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>
/// "Serbia recalled its envoy after Peru's recognition of Kosovo. The decision was taken on Friday.": a sentence that only says when something was done dates the event that its subject points back at,
/// where nothing else does.
/// </summary>
internal sealed class ReferredDates(TimeLexicon lexicon, ReferenceLexicon references, SentenceTree tree)
{
    /// <summary>Sentences before it in which the event may stand.</summary>
    private const int Reach = 3;

    private readonly TimeRanges _ranges = new(lexicon);

    public void Read(Document doc, EventsByType told)
    {
        if (references.Carriers.Count == 0) return;
        for (var sentence = 0; sentence < doc.Sentences.Count; sentence++)
        {
            var (built, tokens) = (false, doc.Sentences[sentence].Tokens);
            foreach (var time in TextOrdered.Within(doc.Times, tokens))
            {
                if (time.Date is null || Carrier(doc, time, tokens) is not (>= 0 and var verb)) continue;
                if (!built) tree.Build(doc, tokens);
                built = true;
                if (Subject(doc, verb) is >= 0 and var noun && Pointed(doc, sentence, noun, told) is { } ev && _ranges.Days(doc, time) is { } date && !IsAfterReport(doc, date)) Give(doc, ev, date, time, noun);
            }
        }
    }

    /// <summary>
    /// "The premier apologised for Wednesday's violence. Men on camels had attacked the demonstrators.": what had happened before, on a day that its own sentence does not tell, happened on the day of the noun that means it, in the sentence before.
    /// </summary>
    public void Recall(Document doc)
    {
        foreach (var ev in doc.Events)
        {
            if (ev.Date is not null || ev.Anaphoric || (ev.Aux & (AuxModes.Future | AuxModes.Negation | AuxModes.Hypothetical)) != 0 || ev.Sentence == 0 || doc.Words[ev.Trigger].Upos is not Upos.Verb) continue;
            (TimeMention? Time, int Noun) found = (null, -1);
            foreach (var time in TextOrdered.Within(doc.Times, doc.Sentences[ev.Sentence - 1].Tokens))
            {
                if (time.Date is null || Noun(doc, time) is not (>= 0 and var noun) || !references.PointedBy(doc.Words[noun].Lemma).Contains(ev.Types[0])) continue;
                found = found.Time is null ? (time, noun) : (null, -1);
            }
            if (found.Time is { } day && _ranges.Days(doc, day) is { } date && !IsAfterReport(doc, date)) Give(doc, ev, date, day, found.Noun);
        }
    }

    /// <summary>"Wednesday's violence", "the violence on Wednesday": the noun that a time belongs to, or -1.</summary>
    private static int Noun(Document doc, TimeMention time)
    {
        ref readonly var word = ref doc.Words[TenseReader.Head(doc, time.Tokens)];
        return word.Dep is Dep.NmodPoss or Dep.Nmod or Dep.NmodUnmarked && word.Head >= 0 && doc.Words[word.Head].Upos is Upos.Noun ? word.Head : -1;
    }

    /// <summary>The carrying verb that a time hangs on, or -1: few sentences have one, and only theirs are looked at.</summary>
    private int Carrier(Document doc, TimeMention time, TokenRange sentence)
    {
        var verb = doc.Words[TenseReader.Head(doc, time.Tokens)].Head;
        return sentence.Contains(verb) && doc.Words[verb].Upos is Upos.Verb && references.Carriers.Contains(doc.Words[verb].Lemma) ? verb : -1;
    }

    /// <summary>The noun of which a carrying verb says when: "the decision was taken on Friday", "the deployment, which began on Friday".</summary>
    private int Subject(Document doc, int verb)
    {
        foreach (var child in tree.Index.Of(verb))
        {
            if (child > verb || doc.Words[child].Dep is not (Dep.Nsubj or Dep.NsubjPass)) continue;
            var noun = doc.Words[child].Xpos is "WDT" && doc.Words[verb].Dep is Dep.AclRelcl ? doc.Words[verb].Head : child;
            return doc.Words[noun].Upos is Upos.Noun && IsDefinite(doc, noun) ? noun : -1;
        }
        return -1;
    }

    /// <summary>"The decision", "the Peruvian move", "its announcement": not "a decision".</summary>
    private bool IsDefinite(Document doc, int noun)
    {
        foreach (var child in tree.Index.Of(noun))
        {
            if (doc.Words[child].Dep is Dep.NmodPoss || doc.Words[child].Dep is Dep.Det && doc.Words[child].Norm is "the" or "this" or "that") return true;
        }
        return false;
    }

    /// <summary>The last event before it that the noun may mean and that no words date.</summary>
    private EventMention? Pointed(Document doc, int sentence, int noun, EventsByType told)
    {
        EventMention? last = null;
        foreach (var type in references.PointedBy(doc.Words[noun].Lemma))
        {
            if (told.Last(type, sentence - 1, ev => !ev.Anaphoric && (ev.Aux & (AuxModes.Future | AuxModes.Negation)) == 0) is not { } found || sentence - found.Sentence > Reach) continue;
            if (last is null || found.Trigger > last.Trigger) last = found;
        }
        return last is { Date: null or { Basis: "publication" } } ? last : null;
    }

    private static bool IsAfterReport(Document doc, PartialDate date) => doc.Article.Published is { } published && date.From > published;

    private static void Give(Document doc, EventMention ev, PartialDate date, TimeMention time, int noun)
    {
        ev.Date = new EventDate(date, "discourse", time.Rule);
        EventDateStage.Explain(doc, ev, $"discourse: {doc.TextOf(time.Tokens)} is {date}, when \"{doc.TextOf(new TokenRange(noun, noun + 1))}\" of sentence {doc.NumberOf(doc.Words[noun].Sentence)} was");
    }
}
