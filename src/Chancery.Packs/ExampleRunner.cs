using System.Globalization;
using Chancery.Core.Events;
using Chancery.Core.Problems;
using Chancery.Core.Text;
using Chancery.Core.Time;

namespace Chancery.Packs;

/// <summary>Codes the examples that stand beside a pack's rules and compares with what they expect.</summary>
/// <param name="read">The whole pipeline.</param>
public sealed class ExampleRunner(Func<Article, Document> read)
{
    /// <summary>How many examples ran, and a problem for each that codes otherwise.</summary>
    public (int Ran, IReadOnlyList<Problem> Problems) Run(PackFolder pack)
    {
        var (ran, problems) = (0, new List<Problem>());
        foreach (var (file, say) in Files(pack))
        {
            foreach (var example in Read(file, problems))
            {
                ran++;
                var actual = say(example);
                if (actual != example.Expected) problems.Add(PackProblems.WrongExample(file, example.Line, example.Title, example.Expected, actual));
            }
        }
        return (ran, problems);
    }

    /// <summary>Writes what the code now says into the expected part of every example that codes otherwise. Returns how many those were.</summary>
    public int Accept(PackFolder pack)
    {
        var changed = 0;
        foreach (var (file, say) in Files(pack))
        {
            var stale = Read(file, []).Count(example => say(example) != example.Expected);
            if (stale > 0) Examples.Rewrite(file, say);
            changed += stale;
        }
        return changed;
    }

    private static IReadOnlyList<Example> Read(string file, List<Problem> problems)
    {
        try
        {
            return Examples.Read(file);
        }
        catch (FormatException e)
        {
            problems.Add(PackProblems.BrokenExample(file, e.Message));
            return [];
        }
    }

    private IEnumerable<(string File, Func<Example, string> Say)> Files(PackFolder pack) =>
        [.. pack.ExampleFiles().Select(file => (file, (Func<Example, string>)Events)), .. pack.TimeExampleFiles().Select(file => (file, (Func<Example, string>)Times))];

    // "2026-01-16 | They met on Monday."; nothing before the bar is no day of publication
    private string Times(Example example)
    {
        var cut = Math.Max(example.Input.IndexOf('|', StringComparison.Ordinal), 0);
        var published = DateOnly.TryParseExact(example.Input[..cut].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return TimeLine.Of(read(new Article { Id = $"{example.File}:{example.Line}", Text = example.Input[cut..].TrimStart('|', ' '), Published = published }));
    }

    private string Events(Example example) => EventLine.Of(read(new Article { Id = $"{example.File}:{example.Line}", Text = example.Input }));
}
