namespace Chancery.Serve.Guard;

/// <summary>The file of those who are let in: one secret alone, or a line each of role, name and secret.</summary>
public static class TokenFile
{
    private const int Shortest = 16, Longest = 256, LongestName = 40, Columns = 3;

    /// <summary>False when a line is none of the two, or when a name or a secret stands twice.</summary>
    public static bool TryRead(string text, out IReadOnlyList<DoorKey> keys)
    {
        List<string[]> lines = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        List<DoorKey> read = [];
        foreach (var line in lines)
        {
            if (line.Length == 1 && lines.Count == 1 && IsSecret(line[0])) read.Add(new DoorKey(Role.Admin, "admin", line[0]));
            else if (line.Length == Columns && Enum.TryParse<Role>(line[0], true, out var role) && char.IsAsciiLetter(line[0][0]) && IsName(line[1]) && IsSecret(line[2])) read.Add(new DoorKey(role, line[1], line[2]));
        }
        keys = read;
        return read.Count > 0 && read.Count == lines.Count && read.DistinctBy(key => key.Name).Count() == read.Count && read.DistinctBy(key => key.Secret).Count() == read.Count;
    }

    /// <summary>Letters, digits and hyphens: it stands in a file and on pages.</summary>
    public static bool IsName(string? name) => name is { Length: > 0 and <= LongestName } && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool IsSecret(string secret) => secret.Length is >= Shortest and <= Longest && secret.All(c => c is > ' ' and <= '~');
}
