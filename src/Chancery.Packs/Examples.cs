namespace Chancery.Packs;

/// <summary>Reads and rewrites the ```example blocks of a Markdown file. The prose around them is the documentation.</summary>
public static class Examples
{
    private const string Open = "```example", Close = "```", Rule = "---";

    /// <exception cref="FormatException">A block has no rule or no closing fence.</exception>
    public static IReadOnlyList<Example> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var found = new List<Example>();
        var title = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) title = lines[i].TrimStart('#', ' ');
            if (lines[i].Trim() is not Open) continue;
            var rule = Array.IndexOf(lines, Rule, i);
            var close = Array.IndexOf(lines, Close, i + 1);
            if (rule < 0 || close < rule) throw new FormatException($"{file}:{i + 1}: an example needs '---' and a closing fence.");
            found.Add(new Example(file, i + 1, title, Join(lines[(i + 1)..rule]), Join(lines[(rule + 1)..close])));
            i = close;
        }
        return found;
    }

    /// <summary>Replaces every expected part with what the code now says, last block first so that line numbers hold.</summary>
    public static void Rewrite(string file, Func<Example, string> actual)
    {
        List<string> lines = [.. File.ReadAllLines(file)];
        foreach (var example in Read(file).Reverse())
        {
            var from = lines.IndexOf(Rule, example.Line) + 1;
            lines.RemoveRange(from, lines.IndexOf(Close, from) - from);
            lines.InsertRange(from, actual(example).Split('\n'));
        }
        File.WriteAllLines(file, lines);
    }

    private static string Join(string[] lines) => string.Join('\n', lines).TrimEnd();
}
