using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Reads modes from the words of the trigger's clause and contexts from those of its sentence.</summary>
internal static class ClauseReader
{
    private const int MaximalDepth = 5;

    public static void Modes(Document doc, Reading reading, FrameLexicon lexicon, SlotReader slots, EventMention ev)
    {
        List<string> modes = [.. reading.Modes];
        for (var i = 0; i < lexicon.Modes.Count; i++)
        {
            var rule = lexicon.Modes[i];
            if (!slots.Marks.Has(lexicon.ModeNumbers[i]) || rule.Type != reading.Type || modes.Contains(rule.Mode) || HasAny(modes, rule.NotWith)) continue;
            var token = Find(doc, slots, reading.Inner, rule.Words, 0);
            // "warned that it would strike": what is threatened stands in the clause
            if (token < 0 && reading.Type is "THREATEN" && slots.Child(reading.Inner, Dep.Ccomp) is >= 0 and var told) token = Find(doc, slots, told, rule.Words, 0);
            if (token < 0 && reading.Trigger != reading.Inner) token = Find(doc, slots, reading.Trigger, rule.Words, MaximalDepth - 1);
            if (token < 0) continue;
            modes.RemoveAll(rule.Replaces.Contains);
            modes.Add(rule.Mode);
            ev.Explanation.Add(new ExplanationStep("mode", rule.Mode, [token - doc.Sentences[ev.Sentence].Tokens.Start]));
        }
        ev.Modes = modes;
    }

    private static bool HasAny(List<string> modes, IReadOnlyList<string> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (modes.Contains(others[i])) return true;
        }
        return false;
    }

    public static void Contexts(Document doc, Sentence sentence, FrameLexicon lexicon, EventMention ev)
    {
        List<string> found = [];
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            var length = lexicon.Contexts.MatchLemmas(doc.Words, i, sentence.Tokens.End, out var contexts);
            // "according to" is no accord
            if (length == 0 || length == 1 && doc.Words[i].Dep is Dep.Case or Dep.Fixed) continue;
            foreach (var context in contexts)
            {
                if (found.Contains(context)) continue;
                found.Add(context);
                var tokens = new int[length];
                for (var at = 0; at < length; at++) tokens[at] = i - sentence.Tokens.Start + at;
                ev.Explanation.Add(new ExplanationStep("context", context, tokens));
            }
        }
        found.Sort(StringComparer.Ordinal);
        ev.Contexts = found.Count == 0 ? [] : [.. found];
    }

    private static int Find(Document doc, SlotReader slots, int token, ValueTest words, int depth)
    {
        if (words.Holds(doc, token)) return token;
        if (depth >= MaximalDepth) return -1;
        foreach (var child in slots.Tree.Of(token))
        {
            // another clause tells another event
            if (doc.Words[child].Dep is Dep.Advcl or Dep.Ccomp or Dep.Parataxis or Dep.AclRelcl) continue;
            if (doc.Words[child].Dep is Dep.Conj && doc.Words[child].Upos is Upos.Verb) continue;
            if (Find(doc, slots, child, words, depth + 1) is >= 0 and var found) return found;
        }
        return -1;
    }
}
