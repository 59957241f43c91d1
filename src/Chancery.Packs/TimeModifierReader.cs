using Chancery.Core.Problems;
using Chancery.Core.Time;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads the words that widen an expression of time.</summary>
internal static class TimeModifierReader
{
    public static void Read(string file, PackTable table, List<TimeModifier> into, List<Problem> problems)
    {
        var ops = new HashSet<TimeOp>();
        foreach (var name in table.Strings("of"))
        {
            if (Enum.TryParse<TimeOp>(name, true, out var op) && Enum.IsDefined(op)) ops.Add(op);
            else problems.Add(PackProblems.UnknownValue(file, table.LineOf("of"), name, "operation", [.. Enum.GetNames<TimeOp>().Select(known => known.ToLowerInvariant())]));
        }
        var (mod, except) = (table.Text("mod"), table.Strings("except").ToHashSet(StringComparer.Ordinal));
        foreach (var (key, before) in new[] { ("before", true), ("after", false) })
        {
            foreach (var phrase in table.Strings(key))
                into.Add(new TimeModifier([.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)], before, ops, mod) { Except = except });
        }
    }
}
