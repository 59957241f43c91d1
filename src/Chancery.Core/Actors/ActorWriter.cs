using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Writes the drafts into the document, each with what its actor's other mentions say.</summary>
internal sealed class ActorWriter(Document doc, IReadOnlyList<ActorCluster> clusters)
{
    private int _next = doc.Memory?.Next ?? 0;

    public void Write(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Cluster < 0 || IsNobody(draft)) continue;
            var mention = Mention(draft, clusters[draft.Cluster]);
            doc.Actors.Add(mention);
            doc.ActorByHead.TryAdd(draft.Head, mention);
        }
        foreach (var mention in doc.Actors) AlsoAtName(mention);
        if (doc.Memory is { } memory) memory.Next = _next;
    }

    /// <summary>A name without any fact behind it, or a singular common noun of nobody's.</summary>
    private bool IsNobody(Draft draft)
    {
        var cluster = clusters[draft.Cluster];
        if (draft.Kind is not ActorKind.Name || cluster.Code is not null || cluster.Sector is not null || draft.Known is not null || draft.IsPerson) return false;
        return doc.Words[draft.Head].Entity < 0;
    }

    /// <summary>What one draft came to be; null where nobody is meant.</summary>
    public ActorMention? Of(Draft draft) => draft.Cluster < 0 ? null : Mention(draft, clusters[draft.Cluster]);

    private ActorMention Mention(Draft draft, ActorCluster cluster)
    {
        var own = draft.Kind is not ActorKind.Pronoun && draft.Sector is not null;
        var sector = own ? draft.Sector : cluster.Sector;
        IReadOnlyList<string> others = own ? draft.OtherSectors : cluster.OtherSectors;
        if (draft.HasName && draft.IsPerson && cluster.Sector is { } said && sector != said && draft.Role is null) (sector, others) = (said, cluster.OtherSectors);
        var office = draft.Office ?? cluster.Office;
        if (cluster is { Former: true, IsPerson: true } && sector != Standing.Past)
        {
            if (sector is not null && !others.Contains(sector)) others = [.. others, sector];
            sector = Standing.Past;
            if (office is not null && !office.StartsWith("former", StringComparison.OrdinalIgnoreCase)) office = $"former {office}";
        }
        if (draft.Place && draft.Known?.Kind is SenseKind.Metonym) (sector, others) = (null, []);
        return new ActorMention
        {
            Head = draft.Head,
            Tokens = new TokenRange(draft.Start, draft.End),
            Kind = draft.Kind,
            Code = draft.Code ?? cluster.Code,
            OtherCodes = Kept(draft.Kind is ActorKind.Pronoun ? cluster.OtherCodes : draft.OtherCodes),
            Sector = sector,
            OtherSectors = Kept(others, sector),
            Office = cluster.IsPerson || draft.Role is not null ? office : null,
            Identifier = doc.Once(cluster.Identifier),
            Cluster = Dense(draft.Cluster),
            Inherited = draft.Code is null ? cluster.Inherited : draft.Inherited,
            Guest = draft.Guest,
            Reasons = Reasons(draft),
        };
    }

    private string[] Reasons(Draft draft)
    {
        string[] reasons = [.. draft.Reasons];
        for (var i = 0; i < reasons.Length; i++) reasons[i] = doc.Once(reasons[i]);
        return reasons;
    }

    /// <summary>A list of its own without the first that is left out; most have nothing to keep.</summary>
    private static List<string> Kept(IReadOnlyList<string> list, string? without = null)
    {
        if (list.Count == 0) return [];
        if (without is null || !list.Contains(without)) return [.. list];
        List<string> kept = [.. list];
        kept.Remove(without);
        return kept;
    }

    private int Dense(int cluster)
    {
        if (clusters[cluster].Number < 0) clusters[cluster].Number = _next++;
        return clusters[cluster].Number;
    }

    /// <summary>A parser may hang the clause on another word of the name: each word of the phrase's core leads to the mention.</summary>
    private void AlsoAtName(ActorMention mention)
    {
        if (mention.Kind is ActorKind.Pronoun or ActorKind.Country) return;
        for (var i = mention.Tokens.End - 1; i >= mention.Tokens.Start; i--)
        {
            ref readonly var word = ref doc.Words[i];
            if (word.Upos is Upos.Propn && char.IsUpper(doc.TextOf(i)[0]) && IsBound(i, mention)) doc.ActorByHead.TryAdd(i, mention);
        }
    }

    private bool IsBound(int token, ActorMention mention) =>
        doc.Words[token].Head is var head && (head == mention.Head || mention.Tokens.Contains(head)) && doc.Words[token].Dep is Dep.Flat or Dep.Compound or Dep.Appos or Dep.NmodDesc;
}
