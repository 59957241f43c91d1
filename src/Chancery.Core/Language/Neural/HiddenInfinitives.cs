using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>"Asked Egypt to free one of them": a verb that is also an adjective, between "to" and what it acts on, is now and then read as an adjective of that.</summary>
internal static class HiddenInfinitives
{
    private const string Marker = "to";

    public static void Settle(Span<Token> words, TokenRange sentence, Tellers? verbs)
    {
        if (verbs is null) return;
        for (var at = sentence.Start + 1; at < sentence.End; at++)
        {
            var noun = words[at].Head;
            if (words[at] is not { Upos: Upos.Adj, Dep: Dep.Amod } || noun <= at || noun >= sentence.End || !verbs.IsInfinitive(words[at].Norm)) continue;
            ref var marker = ref words[at - 1];
            if (marker.Norm is not Marker || marker.Head != noun && marker.Head != at || words[noun].Head is not (>= 0 and var above) || above >= at) continue;
            (words[at].Upos, words[at].Xpos, words[at].Head, words[at].Dep) = (Upos.Verb, "VB", above, words[above].Upos is Upos.Verb ? Dep.Xcomp : Dep.Acl);
            (words[noun].Head, words[noun].Dep) = (at, Dep.Obj);
            (marker.Head, marker.Dep) = (at, Dep.Mark);
        }
    }
}
