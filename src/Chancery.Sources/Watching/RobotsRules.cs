using System.Globalization;
using System.Text;

namespace Chancery.Sources.Watching;

/// <summary>What a robots.txt (RFC 9309) lets one agent fetch: the longest rule that fits decides, and of two as long the one that allows.</summary>
internal sealed class RobotsRules
{
    private const int MostBytes = 500 * 1024, MostRules = 5000;

    private readonly List<(string Pattern, bool Allow)> _rules = [];

    public static RobotsRules All { get; } = new();

    public static RobotsRules None { get; } = new() { _rules = { ("/", false) } };

    public TimeSpan? Pause { get; private set; }

    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string agent)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]);
        var (ours, others) = (new RobotsRules(), new RobotsRules());
        var (naming, forUs, forAll, named) = (false, false, false, false);
        foreach (var line in text.EnumerateLines())
        {
            var rule = line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line;
            var colon = rule.IndexOf(':');
            if (colon <= 0) continue;
            var (key, value) = (rule[..colon].Trim().ToString().ToUpperInvariant(), rule[(colon + 1)..].Trim().ToString());
            if (key == "USER-AGENT")
            {
                if (!naming) (forUs, forAll) = (false, false);
                naming = true;
                forAll |= value == "*";
                if (value.Length > 0 && agent.Equals(value.Split('/')[0], StringComparison.OrdinalIgnoreCase)) forUs = named = true;
                continue;
            }
            naming = false;
            if (forUs) ours.Add(key, value);
            if (forAll) others.Add(key, value);
        }
        return named ? ours : others;
    }

    public bool Allows(Uri url)
    {
        var path = url.PathAndQuery;
        var best = (Length: -1, Allow: true);
        foreach (var (pattern, allow) in _rules)
            if ((pattern.Length > best.Length || (pattern.Length == best.Length && allow)) && Fits(pattern, path)) best = (pattern.Length, allow);
        return best.Allow;
    }

    private void Add(string key, string value)
    {
        if (key == "CRAWL-DELAY" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)) Pause = TimeSpan.FromSeconds(Math.Min(seconds, 60));
        if (key is "ALLOW" or "DISALLOW" && value.Length > 0 && _rules.Count < MostRules) _rules.Add((value, key == "ALLOW"));
    }

    /// <summary>A star is anything, a dollar at the end is the end. The parts are looked for one after the other, so that no pattern costs more than its length times the path's.</summary>
    private static bool Fits(string pattern, string path)
    {
        var ends = pattern.EndsWith('$');
        var parts = (ends ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (ends && i == parts.Length - 1) return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }
        return !ends || at == path.Length;
    }
}
