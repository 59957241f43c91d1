namespace Chancery.Core.Sources;

/// <summary>The block of <c>key: value</c> lines between two lines of three dashes at the very beginning of a Markdown file.</summary>
/// <param name="Length">Characters it takes, its fences included; 0 when there is none.</param>
/// <param name="Values">Line number, key in lower case, value without its quotes; lines that are no pair are skipped.</param>
internal sealed record FrontMatter(int Length, IReadOnlyList<(int Line, string Key, string Value)> Values)
{
    private const string Fence = "---";

    public static FrontMatter Read(string text)
    {
        var none = new FrontMatter(0, []);
        var values = new List<(int, string, string)>();
        var at = 0;
        for (var number = 1; number <= SourceLimits.FrontMatterLines && at < text.Length; number++)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            var line = text.AsSpan(at, next - at).TrimEnd();
            if (number == 1)
            {
                if (line is not Fence) return none;
            }
            else if (line is Fence)
            {
                return new(next, values);
            }
            else if (line.IndexOf(':') is > 0 and var colon && !char.IsWhiteSpace(line[0]) && line[0] is not ('#' or '-'))
            {
                var value = line[(colon + 1)..].Trim();
                if (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0]) value = value[1..^1];
                if (!value.IsEmpty) values.Add((number, line[..colon].Trim().ToString().ToLowerInvariant(), value.ToString()));
            }
            at = next;
        }
        return none;
    }
}
