using Chancery.Core.Language;

namespace Chancery.Core.Events;

/// <content>Who stands together with a head.</content>
internal sealed partial class SlotReader
{
    /// <summary>Adds a head and everything coordinated with it; "the mediators, Ana Ruiz of Peru and Jan Novak of Poland" are those two.</summary>
    public void Spread(int head, List<int> into)
    {
        if (head < 0 || into.Contains(head)) return;
        if (Several(head) is >= 0 and var first) head = first;
        into.Add(head);
        foreach (var child in Tree.Of(head))
        {
            if (Words[child].Dep is Dep.Conj && Words[child].Upos is not (Upos.Verb or Upos.Aux)) Spread(child, into);
        }
        // "the leader Ana Ruiz and Jan Novak met": the parser took title and name for two, and hung the second person on the name
        if (_doc.ActorAt(head) is not { } whole) return;
        for (var part = whole.Tokens.Start; part < whole.Tokens.End; part++)
        {
            if (part == head || Words[part].Head != Words[head].Head || Words[part].Dep != Words[head].Dep) continue;
            foreach (var child in Tree.Of(part))
            {
                if (Words[child].Dep is Dep.Conj && !whole.Tokens.Contains(child) && Words[child].Upos is Upos.Propn or Upos.Noun) Spread(child, into);
            }
        }
    }

    /// <summary>The first of several actors of countries of their own that stand in apposition to a noun that has none, or -1.</summary>
    private int Several(int head)
    {
        if (Words[head].Xpos is not "NNS" || _doc.ActorAt(head) is { Code: not null, Inherited: false } || Child(head, Dep.Appos) is not (>= 0 and var first)) return -1;
        return Child(first, Dep.Conj) is >= 0 and var second && _doc.ActorAt(first) is { Code: not null } && _doc.ActorAt(second) is { Code: not null } ? first : -1;
    }
}
