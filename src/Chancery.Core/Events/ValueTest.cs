using System.Runtime.InteropServices;
using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>What a value of a condition looks at.</summary>
public enum ValueKind { Words, Person, Organization, Country, Place, Group, Actor, Armed, State, Civilian, Money, Number, Date, Clause, Fact, Filled, Empty }

/// <summary>One value of a condition: a word, a phrase, a set of them, or a kind of thing.</summary>
public sealed class ValueTest
{
    private static readonly Dictionary<string, ValueKind> Names = new(StringComparer.Ordinal)
    {
        ["#person"] = ValueKind.Person, ["#org"] = ValueKind.Organization, ["#country"] = ValueKind.Country, ["#place"] = ValueKind.Place,
        ["#group"] = ValueKind.Group, ["#actor"] = ValueKind.Actor, ["#armed"] = ValueKind.Armed, ["#state"] = ValueKind.State,
        ["#civilian"] = ValueKind.Civilian, ["#money"] = ValueKind.Money, ["#number"] = ValueKind.Number, ["#date"] = ValueKind.Date,
        ["#clause"] = ValueKind.Clause, ["#fact"] = ValueKind.Fact, ["#any"] = ValueKind.Filled, ["#none"] = ValueKind.Empty,
    };

    /// <summary>Words before a verb among which its auxiliaries are looked for.</summary>
    private const int AuxiliaryReach = 8;

    // of each word whether it is a value by itself, and the phrases that begin or end with it
    private readonly Dictionary<string, (bool Alone, string[][] Phrases)> _values = new(StringComparer.Ordinal);

    /// <summary>Where the words of the values fall: most words of a text are none of them.</summary>
    internal WordPlaces Places { get; } = new();

    private ValueTest(ValueKind kind, IEnumerable<string> words)
    {
        Kind = kind;
        foreach (var word in words)
        {
            if (!word.Contains(' ', StringComparison.Ordinal))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_values, word, out _).Alone = true;
                continue;
            }
            var phrase = word.Split(' ');
            Add(phrase[0], phrase);
            if (phrase[^1] != phrase[0]) Add(phrase[^1], phrase);
        }
        foreach (var word in _values.Keys) Places.Add(word);
    }

    /// <summary>The words, and those that phrases begin and end with: where none of them stands the test does not hold.</summary>
    internal Dictionary<string, (bool Alone, string[][] Phrases)>.KeyCollection Ends => _values.Keys;

    public static IReadOnlyCollection<string> KindNames => Names.Keys;

    public ValueKind Kind { get; }

    public static ValueTest Words(IReadOnlyCollection<string> words) => new(ValueKind.Words, words);

    /// <summary>A kind by its name ("#person"); null where there is none of that name.</summary>
    public static ValueTest? OfKind(string name) => Names.TryGetValue(name, out var kind) ? new ValueTest(kind, []) : null;

    public bool Holds(Document doc, int token)
    {
        ref var word = ref doc.Words[token];
        return Kind switch
        {
            ValueKind.Words => HoldsWord(doc.Words, token),
            ValueKind.Person => doc.KindAt(token) is EntityKind.Person || doc.ActorAt(token) is { Kind: ActorKind.Role or ActorKind.Pronoun or ActorKind.Group },
            ValueKind.Organization => doc.KindAt(token) is EntityKind.Organization || doc.ActorAt(token) is { Kind: ActorKind.Name, Sector: not null } && doc.KindAt(token) is not EntityKind.Person,
            ValueKind.Country => doc.ActorAt(token) is { Kind: ActorKind.Country },
            ValueKind.Place => doc.KindAt(token) is EntityKind.Location or EntityKind.Facility || TextOrdered.Hold(doc.Places, token),
            ValueKind.Group => doc.KindAt(token) is EntityKind.Norp || doc.ActorAt(token) is { Kind: ActorKind.Group },
            ValueKind.Actor => doc.ActorAt(token) is { } actor && (actor.Code is not null || actor.Sector is not null),
            ValueKind.Armed => doc.ActorAt(token)?.Sector is "MIL" or "REB" or "COP" or "PRM" or "UAF" or "SPY" or "CRM",
            ValueKind.State => doc.ActorAt(token) is { Kind: ActorKind.Country } or { Sector: "GOV" or "MIL" or "LEG" or "JUD" or "SPY" },
            ValueKind.Civilian => doc.ActorAt(token)?.Sector is "CVL" or "EDU" or "JRN" or "REL" or "LAB" or "MED" or "REF" or "OPP" or "SOC" or "AGR",
            ValueKind.Money => doc.KindAt(token) is EntityKind.Money || word.Upos is Language.Upos.Sym,
            ValueKind.Number => word.Upos is Language.Upos.Num,
            ValueKind.Date => doc.KindAt(token) is EntityKind.Date || TextOrdered.Hold(doc.Times, token),
            ValueKind.Clause => word.Upos is Language.Upos.Verb or Language.Upos.Aux,
            ValueKind.Fact => IsFact(doc, token),
            ValueKind.Filled => true,
            _ => false,
        };
    }

    /// <summary>A clause that says what is, was or will be ("that they were holding on"), and not what somebody wants ("that they hold on", "that they must").</summary>
    private static bool IsFact(Document doc, int token)
    {
        if (doc.Words[token].Xpos is "VBD" or "VBZ") return true;
        for (var at = token - 1; at >= Math.Max(0, token - AuxiliaryReach); at--)
        {
            ref readonly var word = ref doc.Words[at];
            if (word.Head != token || word.Dep is not (Language.Dep.Aux or Language.Dep.AuxPass or Language.Dep.Cop)) continue;
            if (word.Xpos is "VBD" or "VBZ" or "VBP" || word.Xpos is "MD" && word.Norm is not ("must" or "should" or "ought" or "shall" or "may")) return true;
        }
        return false;
    }

    private bool HoldsWord(ReadOnlySpan<Token> tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        if (!Places.MayHold(WordPlaces.Of(token.Lemma)) && !Places.MayHold(WordPlaces.Of(token.Norm))) return false;
        return token.Lemma is { } lemma && HoldsWord(tokens, at, lemma) || !ReferenceEquals(token.Norm, token.Lemma) && HoldsWord(tokens, at, token.Norm);
    }

    private bool HoldsWord(ReadOnlySpan<Token> tokens, int at, string word)
    {
        if (!_values.TryGetValue(word, out var value)) return false;
        if (value.Alone) return true;
        foreach (var phrase in value.Phrases ?? [])
        {
            // "peace deal" has its head at the end, "state of emergency" at the beginning
            if (StartsAt(tokens, at - phrase.Length + 1, phrase) || StartsAt(tokens, at, phrase)) return true;
        }
        return false;
    }

    private void Add(string word, string[] phrase)
    {
        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(_values, word, out _);
        value.Phrases = [.. value.Phrases ?? [], phrase];
    }

    /// <summary>Whether these words are the same as <see cref="Ends"/>, where there are as many of both.</summary>
    internal bool Holds(Dictionary<string, (bool Alone, string[][] Phrases)>.KeyCollection ends)
    {
        foreach (var word in ends)
        {
            if (!_values.ContainsKey(word)) return false;
        }
        return true;
    }

    private static bool StartsAt(ReadOnlySpan<Token> tokens, int start, string[] phrase)
    {
        if (start < 0 || start + phrase.Length > tokens.Length) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (tokens[start + i].Norm != phrase[i] && tokens[start + i].Lemma != phrase[i]) return false;
        }
        return true;
    }
}
