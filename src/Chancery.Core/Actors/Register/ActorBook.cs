using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Core.Actors.Register;

/// <summary>
/// What stands of the decisions about a record's actors. They are applied whenever events are made of what documents tell: what was coded stays as it was, so every decision can be taken back.
/// </summary>
public sealed class ActorBook
{
    private readonly List<ActorDecision> _standing = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">In the order in which they were decided.</param>
    public ActorBook(IEnumerable<ActorDecision> lines)
    {
        foreach (var line in lines)
        {
            if (line.Verb is not ActorVerb.Undo) _standing.Add(line);
            else if (_standing.Count > 0) _standing.RemoveAt(_standing.Count - 1);
        }
        foreach (var decision in _standing) _names.Add(decision.Name);
    }

    public static ActorBook Empty { get; } = new([]);

    /// <summary>In the order in which they were decided.</summary>
    public IReadOnlyList<ActorDecision> Standing => _standing;

    /// <summary>Nothing is decided.</summary>
    public bool IsEmpty => _standing.Count == 0;

    /// <summary>Whether a text may hold a name that a decision is about: a quick look before it is read.</summary>
    internal bool MayName(string text) => _names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a decision is about somebody of this name.</summary>
    public bool Knows(string? name) => name is not null && _names.Contains(name);

    /// <summary>Names by which texts may have whom decisions about a name are about: that name, and those that lead to it in this book or another.</summary>
    public IReadOnlySet<string> NamesOf(string name, ActorBook other)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { name };
        int before;
        do
        {
            // in any order: a name too many costs work and changes nothing
            before = names.Count;
            names.UnionWith(_standing.Concat(other._standing).Where(decision => decision.Into is { } into && names.Contains(into)).Select(decision => decision.Name).ToList());
        }
        while (names.Count > before);
        return names;
    }

    /// <summary>Whom a party is. First the names are put right, in the order of the decisions; then what is set for any name on the way, where it holds on that day. The last word counts.</summary>
    /// <param name="actor">As it was coded.</param>
    /// <param name="day">Of the event, or of its report; null where nobody knows, and then only what holds always is applied.</param>
    public RegisteredActor Apply(RegisteredActor actor, DateOnly? day)
    {
        if (!Knows(actor.Name)) return actor;
        var (name, way, decided) = (actor.Name, new List<string> { actor.Name }, new List<string>());
        var (code, sector, office) = (actor.Code, actor.Sector, actor.Office);
        foreach (var decision in _standing)
        {
            if (decision is not { Verb: ActorVerb.Rename or ActorVerb.Merge or ActorVerb.Split, Into: { } into } || !Same(decision.Name, name)) continue;
            if (decision.Verb is ActorVerb.Split && ((decision.Code is { } only && only != actor.Code) || !Holds(decision, day))) continue;
            if (decision is { Verb: ActorVerb.Merge, Code: { } joint }) code = joint;
            name = into;
            way.Add(into);
            decided.Add(decision.ToString());
        }
        foreach (var decision in _standing)
        {
            if (decision.Verb is not ActorVerb.Set || !way.Exists(step => Same(decision.Name, step)) || !Holds(decision, day)) continue;
            (code, sector, office) = (decision.Code ?? code, decision.Sector ?? sector, decision.Office ?? office);
            decided.Add(decision.ToString());
        }
        return decided.Count == 0 ? actor : new RegisteredActor(name, code, sector, office, decided);
    }

    /// <summary>The lines as a record keeps them.</summary>
    public static string Write(IReadOnlyList<ActorDecision> lines) => JsonSerializer.Serialize(lines, ActorDecisionJson.Default.IReadOnlyListActorDecision);

    /// <exception cref="JsonException">The text is none.</exception>
    public static IReadOnlyList<ActorDecision> Read(string? text) => string.IsNullOrEmpty(text) ? [] : JsonSerializer.Deserialize(text, ActorDecisionJson.Default.IReadOnlyListActorDecision) ?? [];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(ActorDecision decision, DateOnly? day) =>
        decision is { Since: null, Until: null } || (day is { } known && (decision.Since is null || known >= decision.Since) && (decision.Until is null || known < decision.Until));
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<ActorDecision>))]
internal sealed partial class ActorDecisionJson : JsonSerializerContext;
