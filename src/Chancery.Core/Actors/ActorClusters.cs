using Chancery.Core.Actors.Coreference;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Joins the mentions of one actor in a document, in text order.</summary>
internal sealed class ActorClusters(World world, Document doc, PronounResolver pronouns, CountryInheritance inheritance, ClusterRanker? ranker)
{
    /// <summary>Actors that "the minister" may be: nobody remembers more, and a long text must not cost its square.</summary>
    private const int LookBack = 1000;

    private const int BodyReach = 4;

    private readonly List<ActorCluster> _clusters = [];
    private readonly Dictionary<string, ActorCluster> _byKey = new(StringComparer.Ordinal), _byNoun = new(StringComparer.Ordinal), _initials = new(StringComparer.Ordinal);
    private readonly ClusterNames _names = new();
    private ActorCluster? _lastTown;

    /// <summary>How sure the learned ranking must be before it joins: a false actor costs more than a second one.</summary>
    private const double LeastForName = 0.6, LeastForNoun = 0.5;

    public IReadOnlyList<ActorCluster> All => _clusters;

    /// <summary>Begins with the actors that the parts before have named.</summary>
    public void Remember(ActorMemory memory)
    {
        foreach (var (actor, keys) in memory.Actors)
        {
            var cluster = actor.Again(_clusters.Count);
            _clusters.Add(cluster);
            foreach (var key in keys) _byKey[key] = cluster;
            foreach (var name in cluster.Names)
            {
                _names.Add(name, cluster);
                Spell(cluster, name);
            }
        }
    }

    /// <summary>Hands on what the next part has to know.</summary>
    public void Keep(ActorMemory memory) => memory.Keep(_clusters, _byKey);

    public void Add(Draft draft, List<Draft> drafts, int index)
    {
        if (draft.Cluster == Attachments.Merged) return;
        if (draft.Kind is ActorKind.Pronoun)
        {
            if (pronouns.Resolve(drafts, index, _clusters) is not { } antecedent) draft.Cluster = Attachments.Merged;
            else
            {
                var meant = _clusters[antecedent.Cluster];
                (draft.Code, draft.Sector, draft.Inherited) = (meant.Code, meant.Sector, meant.Inherited);
                meant.Gender = pronouns.Gender(draft) ?? meant.Gender;
                Join(draft, meant, $"'{doc.Words[draft.Head].Norm}' is {meant.Identifier}");
            }
            return;
        }
        draft.Foreign = IsForeign(draft);
        HolderResolver.Resolve(draft);
        if (NobodyWords.Hold(doc, world.Words, draft))
        {
            draft.Cluster = Attachments.Merged;
            return;
        }
        inheritance.Pair(draft, drafts, index);
        HolderResolver.Default(draft);
        // a state's ally is no private person
        if (draft.Foreign && draft.Sector is "CVL") draft.Sector = null;
        if (draft is { Body: null, Holder: null, OwnSector: false, HasName: false, Code: null, Role: { } role } && world.Words.PlainRoles.Contains(role.Name)) draft.Sector = null;
        draft.Office ??= OfficeNamer.Of(doc, draft);
        if (draft.Twin is { Cluster: >= 0 } twin)
        {
            var cluster = _clusters[twin.Cluster];
            if (draft.HasName) Named(draft, cluster);
            // "said Ana Ruiz, an activist": the role tells what the name does not
            if (cluster.Code is null && draft.Code is null && draft.Role is not null) inheritance.Country(draft, drafts, index);
            Join(draft, cluster, "apposition");
            return;
        }
        if (draft.HasName) AddName(draft, drafts, index);
        else if (draft.Kind is ActorKind.Country) Join(draft, Keyed($"land {Key(draft)}", draft.Known!.Name), null);
        else if (draft.Role is null && draft.Known is null) AddNoun(draft);
        else AddRole(draft, drafts, index);
    }

    /// <summary>"Poland advised its neighbour"; a person's rivals are of home, his counterpart is not.</summary>
    private bool IsForeign(Draft draft)
    {
        if (draft is not { HasName: false, Code: null, HolderBy: "'s", Twin: null, Role: { Plural: false } role, Holder: { } holder } || doc.Words[draft.Head].Dep is Dep.Appos || !world.Words.Others.Contains(role.Name) || !Nationality.IsState(holder.Code)) return false;
        return holder.Kind is ActorKind.Country || world.Words.Opposites.Contains(role.Name) || holder.Kind is ActorKind.Pronoun && world.Words.It.Contains(doc.Words[holder.Head].Norm);
    }

    private static string Key(Draft draft) => $"{draft.Code} {draft.Known!.Name}";

    private void AddName(Draft draft, List<Draft> drafts, int index)
    {
        var keys = NameKeys.Of(doc, draft.Name);
        if (Spelled(draft) is { } spelled)
        {
            (draft.Known, draft.Code, draft.Sector) = (null, spelled.Code, spelled.Sector);
            draft.OtherCodes.Clear();
            draft.OtherSectors.Clear();
            Name(spelled, keys);
            Join(draft, spelled, $"the initials of {spelled.Identifier}");
            return;
        }
        if (draft.Known is not { } known || !_byKey.TryGetValue("known " + known.Name, out var found)) found = _names.Last(keys, cluster => IsNamed(cluster, draft, keys));
        found ??= Learned(draft, LeastForName);
        if (found is null)
        {
            found = Open(doc.TextOf(draft.Name));
            inheritance.Country(draft, drafts, index);
        }
        if (draft.Known is { } entry)
        {
            _byKey.TryAdd("known " + entry.Name, found);
            if (found.Names.TrueForAll(static name => name.Length <= 1)) found.Identifier = entry.Name;
        }
        Named(draft, found);
        Join(draft, found, found.Drafts.Count > 0 || found.Number >= 0 ? $"same name as {found.Identifier}" : null);
    }

    /// <summary>"RSF" below "Rapid Support Forces" is not Reporters Sans Frontières: the body of the report whose initials they are, before the pack's.</summary>
    private ActorCluster? Spelled(Draft draft)
    {
        const int Longest = 6;
        if (draft.Known is not { Kind: SenseKind.Organisation } || draft.Name.Length != 1 || doc.TextOf(draft.Name) is not { Length: >= 3 and <= Longest } acronym || !acronym.All(char.IsAsciiLetterUpper)) return null;
        return _initials.TryGetValue(acronym, out var spelled) && !spelled.IsPerson && spelled.Code != draft.Code ? spelled : null;
    }

    /// <summary>Remembers which body a name's first letters mean.</summary>
    private void Spell(ActorCluster cluster, string[] keys)
    {
        if (keys.Length is < 3 or > 6 || Array.Exists(keys, static key => key.Length < 2)) return;
        _initials[string.Concat(keys.Select(static key => char.ToUpperInvariant(key[0])))] = cluster;
    }

    private static bool IsNamed(ActorCluster cluster, Draft draft, string[] keys)
    {
        var person = cluster.IsPerson || draft.IsPerson || draft.Name.Length == 1 && draft.Known is null && cluster.Names.Exists(static name => name.Length > 1) && cluster.Body is null;
        return cluster.Names.Exists(name => NameKeys.Same(keys, name, person)) && !Clash(cluster, draft);
    }

    /// <summary>Two known names of different countries are two actors ("Bush", "Johnson").</summary>
    private static bool Clash(ActorCluster cluster, Draft draft) =>
        draft.Known is { Kind: SenseKind.Organisation } && cluster.IsPerson || draft.Role is not null && !draft.Inherited && draft.Code is { } code && cluster is { Code: { } other, Inherited: false } && code != other;

    private void Named(Draft draft, ActorCluster cluster)
    {
        var keys = NameKeys.Of(doc, draft.Name);
        var fullest = cluster.Names.Count == 0 ? 0 : cluster.Names.Max(static name => name.Length);
        if (keys.Length > fullest && (draft.Known is null or { Kind: SenseKind.Person } && keys.Length > 1)) cluster.Identifier = doc.TextOf(draft.Name);
        else if (cluster.Identifier.Length == 0) cluster.Identifier = draft.Known?.Name ?? doc.TextOf(draft.Name);
        Name(cluster, keys);
        if (AcronymBehind(draft) is { } acronym) Name(cluster, [acronym]);
    }

    private void Name(ActorCluster cluster, string[] keys)
    {
        if (cluster.Names.Exists(name => name.AsSpan().SequenceEqual(keys))) return;
        cluster.Names.Add(keys);
        _names.Add(keys, cluster);
        Spell(cluster, keys);
    }

    /// <summary>"National Liberation Army (ELN)".</summary>
    private string? AcronymBehind(Draft draft)
    {
        var at = draft.Name.End;
        if (at + 2 >= doc.Words.Length || doc.Words[at].Norm is not "(" || doc.Words[at + 2].Norm is not ")") return null;
        foreach (var letter in doc.TextOf(at + 1))
        {
            if (!char.IsUpper(letter) && letter is not ('-' or '.')) return null;
        }
        return WorldBuilder.Fold(doc.Words[at + 1].Norm);
    }

    private void AddRole(Draft draft, List<Draft> drafts, int index)
    {
        if (draft.Definite && !draft.Plural && draft.Role is { } role && Earlier(draft, role) is { } earlier)
        {
            Join(draft, earlier, $"'the {role.Name}' is {earlier.Identifier}");
            return;
        }
        if (draft.Definite && Learned(draft, LeastForNoun, cluster => !OtherOffice(draft, cluster)) is { } meant)
        {
            Join(draft, meant, $"'{doc.TextOf(new TokenRange(draft.Start, draft.End))}' is most likely {meant.Identifier}");
            return;
        }
        if (Body(draft) is { } body)
        {
            Join(draft, body, $"'the {draft.Role!.Name}' is {body.Identifier}");
            return;
        }
        inheritance.Country(draft, drafts, index);
        var name = draft.Role?.Name ?? draft.Known!.Name;
        var text = doc.TextOf(new TokenRange(draft.Start, draft.End));
        var generic = draft.Definite || draft.Plural || draft.Role?.Use is RoleUse.Body;
        Join(draft, generic ? Keyed($"role {name} {draft.Code} {draft.Known?.Name}{draft.Body?.Name}", text) : Open(text), null);
    }

    /// <summary>Whom the learned ranking means: never somebody of another country, nor one for many.</summary>
    private ActorCluster? Learned(Draft draft, double least, Func<ActorCluster, bool>? may = null) => ranker?.Choose(draft, _clusters, least, cluster =>
        (may is null || may(cluster)) && cluster.Plural == draft.Plural && !(draft.Code is not null && cluster.Code is not null && draft.Code != cluster.Code) && !(draft.IsPerson && cluster.Body is null && !cluster.IsPerson && cluster.Names.Count > 0 && draft.Kind is ActorKind.Name)
        && !Overlaps(cluster, draft));

    /// <summary>A mention of it overlaps the phrase. Mentions are in text order, and none reaches over a sentence.</summary>
    private static bool Overlaps(ActorCluster cluster, Draft draft)
    {
        for (var i = cluster.Drafts.Count - 1; i >= 0 && cluster.Drafts[i].Sentence >= draft.Sentence; i--)
        {
            var other = cluster.Drafts[i];
            if (other.Start < draft.End && draft.Start < other.End) return true;
        }
        return false;
    }

    /// <summary>"The town" is the town spoken of last.</summary>
    private void AddNoun(Draft draft)
    {
        var noun = doc.Words[draft.Head].Lemma ?? doc.Words[draft.Head].Norm;
        var text = doc.TextOf(new TokenRange(draft.Start, draft.End));
        if (draft.Definite && _byNoun.TryGetValue(noun, out var called))
        {
            Join(draft, called, $"'{text}' is {called.Identifier}");
            return;
        }
        if (draft.Definite && world.Words.Towns.Contains(noun) && _lastTown is { } town)
        {
            Join(draft, town, $"'{text}' is {town.Identifier}");
            return;
        }
        var cluster = draft.Definite ? Learned(draft, LeastForNoun) ?? Open(text) : Open(text);
        cluster.Nouns.Add(noun);
        if (!_byNoun.TryGetValue(noun, out var last) || last.Id < cluster.Id) _byNoun[noun] = cluster;
        Join(draft, cluster, null);
    }

    /// <summary>The person or body that "the minister", "the CIA chief", "the group" speaks of: same body, same words in the office, no other country.</summary>
    private ActorCluster? Earlier(Draft draft, Sense role)
    {
        for (var i = _clusters.Count - 1; i >= 0 && i >= _clusters.Count - LookBack; i--)
        {
            var cluster = _clusters[i];
            if (cluster.Plural || draft.Code is not null && cluster.Code is not null && draft.Code != cluster.Code) continue;
            if (draft.Body is not null)
            {
                if (cluster.IsPerson && cluster.Body == draft.Body.Name) return cluster;
                continue;
            }
            if (role.Use is RoleUse.Body ? cluster.IsPerson : role.Use is RoleUse.Kin || !cluster.IsPerson) continue;
            foreach (var other in cluster.Drafts)
            {
                if (other.Role is { } office && office.Use == role.Use && LastWord(office.Name).SequenceEqual(LastWord(role.Name)) && !OfficeNames.Differ(office.Name, role.Name) && (draft.Holder is null || draft.Code is not null) && cluster.Names.Count > 0) return cluster;
            }
        }
        return null;
    }

    /// <summary>"The alliance", "the bloc": the body of no one state that was named last, a few sentences before at most.</summary>
    private ActorCluster? Body(Draft draft)
    {
        if (!draft.Definite || draft.Plural || draft.Code is not null || draft.Holder is not null || draft.HasName || draft.Role is not { } role || !world.Words.Bodies.Contains(role.Name)) return null;
        ActorCluster? last = null;
        for (var i = _clusters.Count - 1; i >= 0 && i >= _clusters.Count - LookBack; i--)
        {
            var cluster = _clusters[i];
            if (cluster is not { Code: { } code, IsPerson: false } || Nationality.IsState(code) || cluster.Drafts.Count == 0 || cluster.Drafts[0].Known is not { Kind: SenseKind.Organisation }) continue;
            if (draft.Sentence - cluster.Drafts[^1].Sentence <= BodyReach && !(last?.Drafts[^1].Start > cluster.Drafts[^1].Start)) last = cluster;
        }
        return last;
    }

    /// <summary>"The justice minister" is not the president: an office that names what it does is not another one.</summary>
    private bool OtherOffice(Draft draft, ActorCluster cluster)
    {
        if (draft.Role is not { } role || !IsOffice(role)) return false;
        var other = false;
        foreach (var told in cluster.Drafts)
        {
            if (told.Role is not { } held || !IsOffice(held)) continue;
            if (LastWord(held.Name).SequenceEqual(LastWord(role.Name)) && !OfficeNames.Differ(held.Name, role.Name)) return false;
            other = true;
        }
        return other || cluster.Office is { } office && cluster.IsPerson && !office.Contains(LastWord(role.Name), StringComparison.OrdinalIgnoreCase);
    }

    private bool IsOffice(Sense role) => world.Words.Offices.Contains(LastWord(role.Name).ToString());

    private static ReadOnlySpan<char> LastWord(string phrase) => phrase.AsSpan(phrase.LastIndexOf(' ') + 1);

    private ActorCluster Keyed(string key, string identifier)
    {
        if (!_byKey.TryGetValue(key, out var cluster)) _byKey[key] = cluster = Open(identifier);
        return cluster;
    }

    private ActorCluster Open(string identifier)
    {
        var cluster = new ActorCluster { Id = _clusters.Count, Identifier = identifier };
        _clusters.Add(cluster);
        return cluster;
    }

    private void Join(Draft draft, ActorCluster cluster, string? reason)
    {
        draft.Cluster = cluster.Id;
        draft.Identifier = cluster.Identifier;
        if (reason is not null) draft.Because(reason);
        Falls(draft, cluster);
        // a pronoun or a bare later name says nothing of its own; it learns when the document is read
        cluster.Learn(draft);
        if (draft.Known is { Kind: SenseKind.Region or SenseKind.Metonym } && !(_lastTown?.Id > cluster.Id)) _lastTown = cluster;
    }

    /// <summary>"the ousting of President X": who is spoken of so holds the office no more.</summary>
    private void Falls(Draft draft, ActorCluster cluster)
    {
        if (!cluster.IsPerson && !draft.IsPerson) return;
        var at = draft.Start - 1;
        while (at > 0 && doc.Words[at].Upos is Upos.Det) at--;
        var before = at > 0 && doc.Words[at].Norm is "of" && world.Words.Fall.Contains(doc.Words[at - 1].Lemma ?? doc.Words[at - 1].Norm);
        var behind = draft.End + 1 < doc.Words.Length && doc.Words[draft.End].Norm is "'s" or "’s" && world.Words.Fall.Contains(doc.Words[draft.End + 1].Norm);
        if (!before && !behind) return;
        cluster.Former = true;
        draft.Because("the text tells the fall from office");
    }
}
