using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>
/// Finds who denies what the report has told just before without telling it again: "Moscow denied the attack", "the army rejected the accusation".
/// It must be a deed against somebody, the denier must be said to have done it, and nobody may have accused him of something else since.
/// </summary>
public sealed class DenialStage(AuxLexicon lexicon, Ontology ontology) : IStage
{
    private const int LookBack = 2, MaterialConflict = 4, MaximalClimb = 8;
    private const string Accuse = "ACCUSE";

    public string Name => "denials";

    public Layers Needs => Layers.Tree | Layers.Actors | Layers.Events | Layers.Claims;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var tree = new TreeIndex();
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            var range = doc.Sentences[i].Tokens;
            var built = false;
            for (var token = range.Start; token < range.End; token++)
            {
                if (doc.Words[token].Upos is not Upos.Verb || !lexicon.Denials.Contains(doc.Words[token].Lemma)) continue;
                if (!built) tree.Build(doc.Words, range);
                built = true;
                Deny(doc, tree, i, token);
            }
        }
    }

    private void Deny(Document doc, TreeIndex tree, int sentence, int verb)
    {
        var (who, what) = (-1, -1);
        foreach (var child in tree.Of(verb))
        {
            ref readonly var word = ref doc.Words[child];
            // "did not deny the attack"
            if (lexicon.Negators.Contains(word.Norm)) return;
            if (word.Dep is Dep.Nsubj) who = child;
            else if (word.Dep is Dep.Obj) what = child;
        }
        if (who < 0 || what < 0 || doc.ActorAt(who) is not { } denier) return;
        Disown(doc, tree, verb, what, denier);
        var near = doc.Events[TextOrdered.FirstOfSentence(doc.Events, sentence - LookBack)..TextOrdered.FirstOfSentence(doc.Events, sentence + 1)];
        var denied = near.Where(ev => ev.Trigger < verb && IsDenied(doc, ev, denier, what)).MaxBy(ev => ev.Trigger);
        // what was rejected is the later accusation, whatever it was about
        if (denied is null || near.Exists(ev => ev.Types[0] is Accuse && ev.Trigger > denied.Trigger && ev.Trigger < verb && ev.Recipients.Any(accused => Is(doc, accused, denier)))) return;
        denied.Denials = [.. denied.Denials, Said(doc, denier, verb)];
        denied.Explanation.Add(new ExplanationStep("denial", $"{doc.TextOf(denier.Tokens)}: {doc.TextOf(verb)} in sentence {doc.NumberOf(sentence)}", []));
    }

    /// <summary>"Moscow denied any role in the bombing", "denied the bombing": it is nobody's, and Moscow says that it was not its own.</summary>
    private void Disown(Document doc, TreeIndex tree, int verb, int what, ActorMention denier)
    {
        var part = lexicon.Denied.Contains(doc.Words[what].Lemma);
        var sentence = doc.Words[verb].Sentence;
        for (var i = TextOrdered.FirstOfSentence(doc.Events, sentence); i < TextOrdered.FirstOfSentence(doc.Events, sentence + 1); i++)
        {
            var ev = doc.Events[i];
            if (ev.Trigger < what || ev.Trigger > what && !part || ev.Actors.Count > 0 || !ev.Aux.HasFlag(AuxModes.Negation) || ontology.QuadOf(ev.Types[0]) != MaterialConflict || !Hangs(doc, tree.Range, ev.Trigger, verb)) continue;
            ev.Denials = [.. ev.Denials, Said(doc, denier, verb)];
        }
    }

    private static bool Hangs(Document doc, TokenRange range, int token, int verb)
    {
        for (var climbed = 0; climbed < MaximalClimb && range.Contains(token); climbed++, token = doc.Words[token].Head)
            if (token == verb) return true;
        return false;
    }

    private static Attribution Said(Document doc, ActorMention denier, int verb) => new(doc.TextOf(denier.Tokens), doc.TextOf(verb).ToString(), ClaimKind.Indirect, denier);

    private bool IsDenied(Document doc, EventMention ev, ActorMention denier, int what)
    {
        const AuxModes NotDone = AuxModes.Negation | AuxModes.Hypothetical | AuxModes.Future;
        if ((ev.Aux & NotDone) is not AuxModes.None || ontology.QuadOf(ev.Types[0]) != MaterialConflict || !ev.Actors.Any(actor => Is(doc, actor, denier))) return false;
        if (ev.Attribution.Count > 0 && ev.Attribution[0].SourceActor is { } source && Is(doc, source, denier)) return false;
        return Points(doc, ev, what);
    }

    private static bool Is(Document doc, ActorMention one, ActorMention other) => one.Cluster == other.Cluster || one.Code == other.Code && PartyAgreement.Of(doc, one, other) > Agreement.Open;

    /// <summary>"it", "the accusation", or a noun of the sentence that told it ("the strike").</summary>
    private bool Points(Document doc, EventMention ev, int what)
    {
        ref readonly var word = ref doc.Words[what];
        if (word.Upos is Upos.Pron || lexicon.Denied.Contains(word.Lemma)) return true;
        if (word.Upos is not Upos.Noun) return false;
        var range = doc.Sentences[ev.Sentence].Tokens;
        for (var i = range.Start; i < range.End; i++)
        {
            if (i != what && doc.Words[i].Lemma == word.Lemma) return true;
        }
        return false;
    }
}
