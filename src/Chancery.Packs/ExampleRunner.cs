using Chancery.Core.Events;
using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Packs;

/// <summary>Codes the examples that stand beside a pack's rules and compares with what they expect.</summary>
/// <param name="read">The whole pipeline.</param>
public sealed class ExampleRunner(Func<Article, Document> read)
{
    /// <summary>How many examples ran, and a problem for each that codes otherwise.</summary>
    public (int Ran, IReadOnlyList<Problem> Problems) Run(PackFolder pack)
    {
        var (ran, problems) = (0, new List<Problem>());
        foreach (var file in pack.ExampleFiles())
        {
            foreach (var example in Read(file, problems))
            {
                ran++;
                var actual = Actual(example);
                if (actual != example.Expected) problems.Add(PackProblems.WrongExample(file, example.Line, example.Title, example.Expected, actual));
            }
        }
        return (ran, problems);
    }

    /// <summary>Writes what the code now says into the expected part of every example that codes otherwise. Returns how many those were.</summary>
    public int Accept(PackFolder pack)
    {
        var changed = 0;
        foreach (var file in pack.ExampleFiles())
        {
            var stale = Read(file, []).Count(example => Actual(example) != example.Expected);
            if (stale > 0) Examples.Rewrite(file, Actual);
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

    private string Actual(Example example) => EventLine.Of(read(new Article { Id = $"{example.File}:{example.Line}", Text = example.Input }));
}
