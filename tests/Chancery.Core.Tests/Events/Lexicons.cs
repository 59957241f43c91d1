using Chancery.Core.Events;

namespace Chancery.Core.Tests.Events;

/// <summary>Small lexicons, so that a test of the engine shows the rule that it tests.</summary>
internal static class Lexicons
{
    private static readonly Dictionary<string, double?> NoModes = [];

    public static Ontology Ontology { get; } = new("test",
    [
        new EventType("ASSAULT", 4, -9, false, new Dictionary<string, double?> { ["aerial"] = -9.5, ["drone"] = -9.5 }, "19", new FutureType("THREATEN", "violence")),
        new EventType("CONSULT", 1, 2.5, false, new Dictionary<string, double?> { ["visit"] = 4 }, "04", new FutureType("AGREE", null)),
        new EventType("REJECT", 3, -2, false, new Dictionary<string, double?> { ["meet"] = -2 }, "12", null),
        new EventType("AID", 2, 10, true, NoModes, "07", new FutureType("AGREE", null)),
        new EventType("AGREE", 1, 2.5, false, NoModes, "03", null),
    ], ["military"], ["GOV", "MIL"], ["IGO"]);

    public static Trigger Verb(string text) => new(TriggerKind.Verb, text.Split(' ')[0], [.. text.Split(' ').Skip(1)]);

    public static Trigger Noun(string text) => new(TriggerKind.Noun, text.Split(' ')[^1], [.. text.Split(' ').SkipLast(1)]);

    public static Frame Frame(string id, string type, params Trigger[] triggers) => new() { Id = id, Type = type, Why = "test", Triggers = triggers };

    public static FrameLexicon Of(IReadOnlyList<Frame> frames, IReadOnlyList<OuterRule>? outer = null) => new(Ontology, frames, outer ?? [], [])
    {
        LightVerbs = new HashSet<string> { "hold", "launch" },
        PassiveLightVerbs = new HashSet<string> { "suffer", "come" },
        Containers = new HashSet<string> { "dozen" },
    };
}
