using Chancery.Core.Problems;
using Chancery.Core.Time;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads patterns of time and multiplies out the fragments in them.</summary>
internal sealed class TimePatternReader(List<Problem> problems)
{
    private const int MostWays = 400;

    private readonly Dictionary<string, IReadOnlyList<string>> _fragments = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<TimePattern> _patterns = [];

    public IReadOnlyList<TimePattern> Patterns => _patterns;

    /// <summary>Ways to say something that several patterns share, as <c>@name</c>; a fragment may use earlier ones.</summary>
    public void Fragment(PackTable table) => _fragments[table.Required("name")] = [.. table.Strings("match").SelectMany(way => Ways(way))];

    public void Pattern(string file, PackTable table)
    {
        var id = table.Required("id");
        if (!_ids.Add(id)) problems.Add(PackProblems.Duplicate(file, table.LineOf("id"), id, "an earlier pattern"));
        var ways = table.Strings("match").SelectMany(way => Ways(way)).ToList();
        if (ways.Count == 0) problems.Add(PackProblems.Missing(file, table.Line, "match"));
        if (ways.Count > MostWays) problems.Add(PackProblems.WrongKind(file, table.LineOf("match"), "match", $"at most {MostWays} ways to say it"));
        var (shift, value) = ((int)(table.Whole("shift") ?? 0), table.Text("value"));
        var guard = TimeGuard.None;
        if (table.Has("guard") && !TimeLoader.TryRead(file, table, "guard", problems, out guard)) return;
        if (!TimeLoader.TryRead<TimeOp>(file, table, "op", problems, out var op)) return;
        foreach (var way in ways.Take(MostWays))
        {
            var elements = way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Element(file, table, word)).ToList();
            if (elements.TrueForAll(element => element.Optional)) problems.Add(PackProblems.WrongKind(file, table.LineOf("match"), "match", "a pattern with at least one word that must stand there"));
            else _patterns.Add(new TimePattern(id, elements, op, shift, value) { Guard = guard });
        }
    }

    private IEnumerable<string> Ways(string way)
    {
        var at = way.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return [way];
        var end = way.IndexOf(' ', at);
        if (end < 0) end = way.Length;
        return _fragments.TryGetValue(way[(at + 1)..end], out var ways) ? ways.SelectMany(part => Ways(way[..at] + part + way[end..])) : [];
    }

    private TimeElement Element(string file, PackTable table, string word)
    {
        var optional = word.Length > 1 && word[^1] is '?';
        if (optional) word = word[..^1];
        var context = word.Length > 2 && word[0] is '<' && word[^1] is '>';
        if (context) word = word[1..^1];
        if (word.Length <= 2 || word[0] is not '{' || word[^1] is not '}') return new TimeElement([.. word.Split('|').Select(string.Intern)], null, optional, context);
        if (Enum.TryParse<TimeClass>(word[1..^1], true, out var kind)) return new TimeElement([], kind, optional, context);
        problems.Add(PackProblems.UnknownValue(file, table.LineOf("match"), word[1..^1], "class of words", [.. Enum.GetNames<TimeClass>().Select(name => name.ToLowerInvariant())]));
        return new TimeElement([word], null, optional, context);
    }
}
