using Chancery.Core.Actors;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>
/// Dates every event: by syntax, by another event of the sentence, by an earlier telling, by the day of publication; and says which.
/// What is dated well before the report becomes historical, what lies ahead future.
/// </summary>
/// <param name="lexicon">Of times.</param>
/// <param name="references">Nouns that point back at events; without them no sentence dates the event of another.</param>
public sealed class EventDateStage(TimeLexicon lexicon, ReferenceLexicon? references = null) : IStage
{
    private const int HistoricalDays = 60;

    public string Name => "event dates";

    public Layers Needs => Layers.Tree | Layers.Times | Layers.Events;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var tree = new SentenceTree();
        var reader = new SentenceDates(lexicon, tree, references?.Hindsight);
        foreach (var group in doc.Events.GroupBy(ev => ev.Sentence))
        {
            tree.Build(doc, doc.Sentences[group.Key].Tokens);
            reader.Read(doc, [.. group]);
        }
        var told = new EventsByType(doc.Events);
        var together = doc.Events.ToLookup(ev => ev.Sentence);
        foreach (var ev in doc.Events)
        {
            if (ev.Date is null) Later(doc, ev, tree, told, together[ev.Sentence]);
        }
        if (references is not null)
        {
            var referred = new ReferredDates(lexicon, references, tree);
            referred.Read(doc, told);
            referred.Recall(doc);
        }
        foreach (var ev in doc.Events) Stand(doc, ev);
    }

    private void Later(Document doc, EventMention ev, SentenceTree tree, EventsByType before, IEnumerable<EventMention> together)
    {
        if (together.FirstOrDefault(other => IsSubject(doc, other, ev)) is { Date: { } same } deed)
        {
            ev.Date = same;
            Explain(doc, ev, $"{same.Basis}: as its subject, {doc.TextOf(deed.Trigger)}");
            return;
        }
        if (Twin(ev, before) is { Date: { } told } twin)
        {
            ev.Date = told with { Basis = "discourse" };
            Explain(doc, ev, $"discourse: as the same event of sentence {doc.NumberOf(twin.Sentence)}");
            return;
        }
        if (doc.Article.Published is not { } published || ev.Aux.HasFlag(AuxModes.Future)) return;
        tree.Build(doc, doc.Sentences[ev.Sentence].Tokens);
        if (IsBackground(doc, ev.Trigger, tree)) return;
        ev.Date = new EventDate(PartialDate.Day(published), "publication", "publication");
        Explain(doc, ev, "publication: no time is told, so the day of the report");
    }

    /// <summary>"A strike killed four": the strike and the killing are of one day and one place.</summary>
    internal static bool IsSubject(Document doc, EventMention deed, EventMention ev) =>
        deed != ev && doc.Words[deed.Trigger] is { Upos: Upos.Noun, Dep: Dep.Nsubj } word && word.Head == ev.Trigger;

    // a noun that refers back means the last event of its type; another telling must have the same parties and the same frame
    private static EventMention? Twin(EventMention ev, EventsByType before)
    {
        var best = before.Last(ev.Types[0], ev.Sentence - 1, other => other.Aux == ev.Aux
            && (ev.Anaphoric ? Agree(other.Actors, ev.Actors) && Agree(other.Recipients, ev.Recipients)
                : other.Frame == ev.Frame && other.Date is { Basis: "syntax" } && Share(other.Actors, ev.Actors) && (ev.Recipients.Count == 0 || Share(other.Recipients, ev.Recipients))));
        return best?.Date is { Basis: "syntax" or "discourse" } ? best : null;
    }

    private static bool Agree(IReadOnlyList<ActorMention> a, IReadOnlyList<ActorMention> b) => a.Count == 0 || b.Count == 0 || a.Any(x => b.Any(y => x.Code == y.Code));

    private static bool Share(IReadOnlyList<ActorMention> a, IReadOnlyList<ActorMention> b) => a.Any(x => x.Code is not null && b.Any(y => x.Code == y.Code && x.Sector == y.Sector));

    private bool IsBackground(Document doc, int trigger, SentenceTree tree)
    {
        var at = trigger;
        for (var climbed = 0; climbed < 4 && tree.Range.Contains(at); climbed++, at = doc.Words[at].Head)
        {
            foreach (var child in tree.Index.Of(at))
            {
                ref readonly var word = ref doc.Words[child];
                if (word.Dep is Dep.Case or Dep.Mark && lexicon.Background.Contains(word.Norm)) return true;
                if (word.Dep is Dep.Aux && lexicon.Pluperfect.Contains(word.Norm)) return true;
            }
            if (doc.Words[at].Dep is Dep.Root or Dep.Parataxis or Dep.Ccomp) return false;
        }
        return false;
    }

    private static void Stand(Document doc, EventMention ev)
    {
        if (ev.Date is not { } told || doc.Article.Published is not { } published) return;
        if (told.Date.From > published && told.Basis is "syntax" && !IsTold(doc, ev)) Add(doc, ev, AuxModes.Future, "the date lies ahead");
        var days = published.DayNumber - told.Date.Until.DayNumber;
        var yearBefore = told.Date.Precision is DatePrecision.Year && told.Date.Until.DayNumber <= new DateOnly(published.Year, 1, 1).DayNumber;
        if (days >= HistoricalDays || yearBefore) Add(doc, ev, AuxModes.Historical, $"the date lies well before {PartialDate.Day(published)}");
    }

    /// <summary>"Helicopters struck the village": what a plain past tense tells has happened, whatever day was found for it.</summary>
    private static bool IsTold(Document doc, EventMention ev) =>
        doc.Words[ev.Trigger] is { Upos: Upos.Verb } verb && (verb.Xpos is "VBD" || verb.Xpos is "VBN" && WasDone(doc, ev.Trigger)) && !ev.Explanation.Exists(step => step.Step is "outer") && ev.Types[0] is not ("AGREE" or "CONCEDE");

    // "a raid in which soldiers were killed"
    private static bool WasDone(Document doc, int verb)
    {
        const int Farthest = 4;
        for (var i = verb - 1; i >= Math.Max(0, verb - Farthest); i--)
        {
            if (doc.Words[i].Head == verb && doc.Words[i].Dep is Dep.AuxPass) return doc.Words[i].Xpos is "VBD";
        }
        return false;
    }

    private static void Add(Document doc, EventMention ev, AuxModes mode, string why)
    {
        if (ev.Aux.HasFlag(mode)) return;
        ev.Aux |= mode;
        ev.Explanation.Add(new ExplanationStep("aux", $"{mode.ToString().ToLowerInvariant()}: {why}", [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
    }

    internal static void Explain(Document doc, EventMention ev, string rule, params ReadOnlySpan<int> tokens)
    {
        var offset = doc.Sentences[ev.Sentence].Tokens.Start;
        ev.Explanation.Add(new ExplanationStep("date", rule, [.. tokens.ToArray().Select(token => token - offset)]));
    }
}
