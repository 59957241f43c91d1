using Chancery.Core.Events;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>Holds frames and the Markdown examples together: a frame is named in backticks where an example shows it, and what is named exists.</summary>
internal static class ExampleCoverage
{
    /// <summary>Frames that no example names yet, an id a line, beside the examples. It may only become shorter.</summary>
    private const string Unshown = "unshown.txt";

    public static void Check(PackFolder pack, FrameLexicon lexicon, List<Problem> problems)
    {
        var files = pack.ExampleFiles().ToList();
        if (files.Count == 0) return;
        var frames = lexicon.Frames.DistinctBy(frame => frame.Id).ToDictionary(frame => frame.Id, StringComparer.Ordinal);
        var kinds = frames.Keys.Select(Kind).ToHashSet(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var (line, text) in File.ReadLines(file).Index())
            {
                foreach (var id in Quoted(text).Where(id => kinds.Contains(Kind(id)) && id.Contains('.', StringComparison.Ordinal)))
                {
                    named.Add(id);
                    if (!frames.ContainsKey(id)) problems.Add(PackProblems.UnknownValue(file, line + 1, id, "frame", frames.Keys));
                }
            }
        }
        var allowed = Path.Combine(Path.GetDirectoryName(files[0])!, Unshown);
        var unshown = File.Exists(allowed) ? File.ReadLines(allowed).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal) : [];
        foreach (var frame in frames.Values.Where(frame => !named.Contains(frame.Id) && !unshown.Contains(frame.Id))) problems.Add(PackProblems.NoExample(frame.File, frame.Line, frame.Id));
        foreach (var id in unshown.Where(named.Contains)) problems.Add(PackProblems.Duplicate(allowed, 0, id, "an example that names it"));
    }

    private static string Kind(string id) => id.Split('.')[0];

    /// <summary>What stands between backticks on a line of prose.</summary>
    private static IEnumerable<string> Quoted(string line) => line.StartsWith("```", StringComparison.Ordinal) ? [] : line.Split('`').Index().Where(part => part.Index % 2 == 1).Select(part => part.Item);
}
