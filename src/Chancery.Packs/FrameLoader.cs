using System.Collections.Immutable;
using Chancery.Core.Events;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads and checks a pack's frames, sets, outer predicates, modes, contexts, sizes and word lists.</summary>
public sealed class FrameLoader
{
    private readonly PackFolder _pack;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, IReadOnlyList<string>> _sets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usedSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    private FrameLoader(PackFolder pack, List<Problem> problems) => (_pack, _problems) = (pack, problems);

    public static FrameLexicon Load(PackFolder pack, List<Problem> problems) => new FrameLoader(pack, problems).Load();

    private FrameLexicon Load()
    {
        var ontology = OntologyLoader.Load(_pack, _problems);
        foreach (var file in _pack.Files("sets"))
        {
            foreach (var table in file.Arrays("set"))
            {
                var name = table.Required("name");
                if (!_sets.TryAdd(name, table.Strings("words"))) _problems.Add(PackProblems.Duplicate(file.Name, table.Line, "@" + name, "a set of that name"));
            }
            file.Finish();
        }
        List<Frame> frames = [];
        foreach (var file in _pack.Files("frames"))
        {
            foreach (var table in file.Arrays("frame")) frames.Add(ReadFrame(file.Name, table, ontology));
            file.Finish();
        }
        Repeated(frames);
        List<OuterRule> outer = [];
        foreach (var file in _pack.Files("outer.toml"))
        {
            foreach (var table in file.Arrays("outer")) outer.Add(ReadOuter(file.Name, table, ontology));
            file.Finish();
        }
        var synonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        var (modes, lists, (numbers, multipliers)) = (ReadModes(ontology), ReadWords(), ReadNumbers());
        return new FrameLexicon(ontology, frames, outer, modes)
        {
            Asides = lists("aside"),
            LightVerbs = lists("light"), PassiveLightVerbs = lists("passive_light"), Containers = lists("container"), Settings = lists("setting"), Shares = lists("share"), Oughts = lists("ought"), Holding = lists("holding"), Quarters = lists("quarter"), Particled = lists("particled"), Occurring = lists("occurring"), Attacks = lists("attack"), Firsts = lists("first"), Judging = lists("judging"), Unowned = lists("unowned"), Sakes = lists("sake"), Reacting = lists("reacting"), Custody = lists("custody"), Prosecuting = lists("prosecuting"), Behests = lists("behest"), Occasions = lists("occasion"), Addressing = lists("addressing"), Owners = lists("owner"), Anonymity = lists("anonymity"), Ownerless = lists("ownerless"), Hedges = lists("hedge"), Texts = lists("text"), Apart = lists("apart"), Plain = lists("plain"), Kin = ReadKin(ontology, synonyms), Synonyms = synonyms, Speakers = lists("speaker"), Sovereigns = lists("dependency").Select(static pair => pair.Split(' ')).Where(static pair => pair.Length == 2).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal),
            Fiction = (lists("fiction"), lists("depict"), lists("unreal")),
            Sizes = ReadSizes(), Numbers = numbers, Multipliers = multipliers, Contexts = ReadContexts(ontology), References = ReferenceLoader.Load(_pack, ontology, _problems),
        };
    }

    /// <summary>A trigger twice in one frame, and two frames of one type that the same words wake without a test between them.</summary>
    private void Repeated(List<Frame> frames)
    {
        var bare = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var frame in frames)
        {
            foreach (var twice in frame.Triggers.GroupBy(trigger => (trigger.Kind, Text: trigger.ToString())).Where(group => group.Count() > 1))
                _problems.Add(PackProblems.Duplicate(frame.File, frame.Line, twice.Key.Text, $"a trigger of '{frame.Id}'"));
            if (frame.When.Length > 0 || frame.Unless.Length > 0 || frame.Triggers.Count == 0) continue;
            var words = frame.Type + ": " + string.Join(", ", frame.Triggers.Select(trigger => $"{trigger.Kind} {trigger}").Order(StringComparer.Ordinal));
            if (!bare.TryAdd(words, frame.Id)) _problems.Add(PackProblems.Duplicate(frame.File, frame.Line, frame.Id, $"'{bare[words]}', which the same words wake"));
        }
    }

    private Frame ReadFrame(string file, PackTable table, Ontology ontology)
    {
        var type = Known(file, table, "type", ontology.Types.Keys);
        List<Trigger> triggers = Triggers(table);
        if (triggers.Count == 0) _problems.Add(PackProblems.Missing(file, table.Line, "verbs"));
        var needs = table.Strings("requires");
        var modes = table.Strings("mode");
        foreach (var mode in modes)
        {
            if (ontology.Types.TryGetValue(type, out var known) && !known.Modes.ContainsKey(mode)) _problems.Add(PackProblems.UnknownValue(file, table.LineOf("mode"), mode, $"mode of {type}", [.. known.Modes.Keys]));
        }
        return new Frame
        {
            Id = Id(file, table), Type = type, Why = table.Required("why"), Modes = modes, Triggers = triggers, Also = [.. Also(file, table, ontology)],
            Actor = Slots(table, "actor"), Recipient = Slots(table, "recipient"), NounActor = Slots(table, "noun_actor"), NounRecipient = Slots(table, "noun_recipient"),
            Reciprocal = table.Flag("reciprocal"), When = [.. Tests(file, table.Table("when"))], Unless = [.. Tests(file, table.Table("unless"))],
            Weight = table.Number("weight") ?? 1, NeedsActor = needs.Contains("actor"), NeedsRecipient = needs.Contains("recipient"), File = file, Line = table.Line,
        };
    }

    private List<AlsoType> Also(string file, PackTable table, Ontology ontology)
    {
        List<AlsoType> also = [];
        foreach (var text in table.Strings("also"))
        {
            var (type, mode) = text.Split('/') is [var before, var behind] ? (before, behind) : (text, null);
            if (!ontology.Types.TryGetValue(type, out var known)) _problems.Add(PackProblems.UnknownValue(file, table.LineOf("also"), type, "event type", [.. ontology.Types.Keys]));
            else if (mode is not null && !known.Modes.ContainsKey(mode)) _problems.Add(PackProblems.UnknownValue(file, table.LineOf("also"), mode, $"mode of {type}", [.. known.Modes.Keys]));
            else also.Add(new AlsoType(type, mode));
        }
        return also;
    }

    private OuterRule ReadOuter(string file, PackTable table, Ontology ontology)
    {
        var via = table.Strings("via");
        var modes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (table.Table("modes") is { } map)
        {
            foreach (var key in map.Keys) modes[key] = map.Required(key);
        }
        var becomes = table.Text("becomes");
        if (becomes is not null && !ontology.Types.ContainsKey(becomes)) _problems.Add(PackProblems.UnknownValue(file, table.LineOf("becomes"), becomes, "event type", [.. ontology.Types.Keys]));
        return new OuterRule
        {
            Id = Id(file, table), Why = table.Required("why"), Triggers = Triggers(table), ViaClause = via.Count == 0 || via.Contains("clause"), ViaObject = via.Contains("object"), ViaInfinitive = via.Contains("infinitive"), ViaItself = via.Contains("itself"),
            ViaPrepositions = [.. via.Where(word => word is not ("clause" or "object" or "infinitive" or "itself"))], Inner = [.. table.Strings("inner")], Becomes = becomes, Modes = modes,
            Aux = Aux(file, table, "aux"), KeepInner = table.Has("keep_inner") ? Aux(file, table, "keep_inner") : null, Recipient = Slots(table, "recipient"),
        };
    }

    private AuxModes Aux(string file, PackTable table, string key)
    {
        var aux = AuxModes.None;
        foreach (var name in table.Strings(key))
        {
            if (Enum.TryParse<AuxModes>(name, true, out var mode)) aux |= mode;
            else _problems.Add(PackProblems.UnknownValue(file, table.LineOf(key), name, "auxiliary mode", Enum.GetNames<AuxModes>()));
        }
        return aux;
    }

    private string Id(string file, PackTable table)
    {
        var id = table.Required("id");
        if (!_ids.TryAdd(id, file)) _problems.Add(PackProblems.Duplicate(file, table.LineOf("id"), id, $"a rule in {Path.GetFileName(_ids[id])}"));
        return id;
    }

    private static List<Trigger> Triggers(PackTable table)
    {
        List<Trigger> triggers = [];
        foreach (var verb in table.Strings("verbs").SelectMany(Hyphens.Forms)) triggers.Add(Leading(TriggerKind.Verb, verb));
        foreach (var adjective in table.Strings("adjectives").SelectMany(Hyphens.Forms)) triggers.Add(Leading(TriggerKind.Adjective, adjective));
        foreach (var noun in table.Strings("nouns").SelectMany(Hyphens.Forms))
        {
            var words = noun.Split(' ');
            triggers.Add(new Trigger(TriggerKind.Noun, words[^1], [.. words.AsSpan(..^1)]));
        }
        return triggers;
    }

    private static Trigger Leading(TriggerKind kind, string text)
    {
        var words = text.Split(' ');
        return new Trigger(kind, words[0], [.. words.AsSpan(1..)]);
    }

    private static ImmutableArray<Slot> Slots(PackTable table, string key) => [.. table.Strings(key).Select(Slot.Parse)];

    private List<SlotTest> Tests(string file, PackTable? table)
    {
        List<SlotTest> tests = [];
        if (table is null) return tests;
        foreach (var key in table.Keys)
        {
            var names = table.Strings(key);
            tests.Add(new SlotTest(Slot.Parse(key), [.. Values(file, table.LineOf(key), names)]) { Names = names });
        }
        return tests;
    }

    private List<ValueTest> Values(string file, int line, IReadOnlyList<string> names)
    {
        List<ValueTest> values = [];
        List<string> words = [];
        foreach (var name in names)
        {
            if (name.StartsWith('#'))
            {
                if (ValueTest.OfKind(name) is { } kind) values.Add(kind);
                else _problems.Add(PackProblems.UnknownValue(file, line, name, "kind", ValueTest.KindNames));
            }
            else if (name.StartsWith('@'))
            {
                _usedSets.Add(name[1..]);
                if (_sets.TryGetValue(name[1..], out var set)) words.AddRange(set);
                else _problems.Add(PackProblems.UnknownValue(file, line, name[1..], "set", _sets.Keys));
            }
            else words.Add(name);
        }
        if (words.Count > 0) values.Add(ValueTest.Words([.. words.SelectMany(Hyphens.Forms)]));
        return values;
    }

    private List<ModeRule> ReadModes(Ontology ontology)
    {
        List<ModeRule> rules = [];
        foreach (var file in _pack.Files("modes"))
        {
            foreach (var table in file.Arrays("mode"))
            {
                var (type, mode) = (Known(file.Name, table, "type", ontology.Types.Keys), table.Required("mode"));
                if (ontology.Types.TryGetValue(type, out var known) && !known.Modes.ContainsKey(mode)) _problems.Add(PackProblems.UnknownValue(file.Name, table.LineOf("mode"), mode, $"mode of {type}", [.. known.Modes.Keys]));
                foreach (var value in Values(file.Name, table.LineOf("words"), table.Strings("words"))) rules.Add(new ModeRule(type, mode, value, ModeNames(file.Name, table, "not_with", known), ModeNames(file.Name, table, "replaces", known)));
            }
            file.Finish();
        }
        return rules;
    }

    private IReadOnlyList<string> ModeNames(string file, PackTable table, string key, EventType? type)
    {
        var names = table.Strings(key);
        foreach (var name in names)
        {
            if (type is not null && !type.Modes.ContainsKey(name)) _problems.Add(PackProblems.UnknownValue(file, table.LineOf(key), name, $"mode of {type.Name}", [.. type.Modes.Keys]));
        }
        return names;
    }

    private PhraseTrie<string[]> ReadContexts(Ontology ontology)
    {
        var phrases = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var file in _pack.Files("contexts.toml"))
        {
            foreach (var table in file.Arrays("context"))
            {
                var name = Known(file.Name, table, "name", ontology.Contexts);
                foreach (var word in table.Strings("words").SelectMany(Hyphens.Forms))
                {
                    if (!phrases.TryGetValue(word, out var names)) phrases[word] = names = new SortedSet<string>(StringComparer.Ordinal);
                    names.Add(name);
                }
            }
            file.Finish();
        }
        var trie = new PhraseTrie<string[]>();
        foreach (var (phrase, names) in phrases) trie.Add(phrase, [.. names]);
        return trie;
    }

    private Dictionary<string, IReadOnlyList<string>> ReadKin(Ontology ontology, Dictionary<string, string> synonyms)
    {
        var kin = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var file in _pack.OptionalFiles("merging.toml"))
        {
            foreach (var table in file.Arrays("kin"))
            {
                _ = table.Required("why");
                var types = table.Strings("types");
                foreach (var type in types.Where(type => !ontology.Types.ContainsKey(type))) _problems.Add(PackProblems.UnknownValue(file.Name, table.LineOf("types"), type, "event type", [.. ontology.Types.Keys]));
                foreach (var type in types)
                {
                    if (!kin.TryGetValue(type, out var others)) kin[type] = others = new SortedSet<string>(StringComparer.Ordinal);
                    others.UnionWith(types.Where(other => other != type));
                }
            }
            foreach (var table in file.Arrays("same"))
            {
                var words = table.Strings("words");
                foreach (var word in words.Where(word => !synonyms.TryAdd(word, words[0]))) _problems.Add(PackProblems.Duplicate(file.Name, table.Line, word, "a word of another group"));
            }
            file.Finish();
        }
        return kin.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value], StringComparer.Ordinal);
    }

    private Dictionary<string, ValueTest> ReadSizes()
    {
        var sizes = new Dictionary<string, ValueTest>(StringComparer.Ordinal);
        foreach (var file in _pack.Files("sizes.toml"))
        {
            foreach (var table in file.Arrays("size")) sizes[Known(file.Name, table, "field", ["dead", "injured", "arrested", "person"])] = ValueTest.Words([.. table.Strings("words")]);
            file.Finish();
        }
        return sizes;
    }

    private Func<string, IReadOnlySet<string>> ReadWords()
    {
        var lists = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in _pack.Files("words.toml"))
        {
            foreach (var table in file.Arrays("list")) lists[table.Required("name")] = [.. table.Strings("words")];
            file.Finish();
        }
        return name => lists.TryGetValue(name, out var list) ? list : new HashSet<string>();
    }

    private (Dictionary<string, int> Numbers, HashSet<string> Multipliers) ReadNumbers()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var multipliers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in _pack.Files("numbers.toml"))
        {
            foreach (var table in file.Arrays("number"))
            {
                numbers[table.Required("word")] = (int)(table.Whole("value") ?? 0);
                if (table.Has("times")) multipliers.Add(table.Required("word"));
                if (table.Whole("times") is not (null or 1)) _problems.Add(PackProblems.UnknownValue(file.Name, table.LineOf("times"), "times", "times", ["1"]));
            }
            file.Finish();
        }
        return (numbers, multipliers);
    }

    private string Known(string file, PackTable table, string key, IEnumerable<string> known)
    {
        var value = table.Required(key);
        if (value.Length > 0 && !known.Contains(value)) _problems.Add(PackProblems.UnknownValue(file, table.LineOf(key), value, key, [.. known]));
        return value;
    }
}
