using System.Net;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Packs.Toml;
using Chancery.Sources.Watching;

namespace Chancery.Cli.Input;

/// <summary>A list of feeds as a user writes it: docs/sources.md.</summary>
internal static class FeedListFile
{
    private const int MostBytes = 1 << 22, Megabyte = 1 << 20, MostMegabytes = 64, MostItems = 10_000;

    private const double MostSeconds = 600;

    /// <summary>Null with the first problem when the file is missing or no list.</summary>
    public static FeedList? Read(string file, out Problem? problem)
    {
        problem = null;
        var info = new FileInfo(file);
        if (!info.Exists) problem = SourceProblems.Missing(file);
        else if (info.Length > MostBytes) problem = SourceProblems.WrongList(file, 0, "it is longer than any list");
        if (problem is not null) return null;
        List<Problem> problems = [];
        var list = Read(PackFile.Read(file, File.ReadAllText(file), problems), problems);
        problem = problems.FirstOrDefault();
        return problem is null ? list : null;
    }

    private static FeedList Read(PackFile toml, List<Problem> problems)
    {
        var (root, plain) = (toml.Root, new FeedList([]));
        var list = new FeedList(Feeds(toml, problems))
        {
            Agent = root.Text("agent") ?? plain.Agent,
            Delay = Seconds(root, "delay_seconds", problems) ?? plain.Delay, Timeout = Seconds(root, "timeout_seconds", problems) ?? plain.Timeout, Retry = Seconds(root, "retry_seconds", problems) ?? plain.Retry,
            MostBytes = Whole(root, "most_mb", MostMegabytes, problems) * Megabyte ?? plain.MostBytes, MostItems = Whole(root, "most_items", MostItems, problems) ?? plain.MostItems, Private = Networks(root, problems),
        };
        toml.Finish();
        if (list.Agent.Length == 0 || list.Agent.Any(char.IsControl)) problems.Add(SourceProblems.WrongList(toml.Name, root.LineOf("agent"), "agent is no name"));
        if (list.Timeout <= TimeSpan.Zero) problems.Add(SourceProblems.WrongList(toml.Name, root.LineOf("timeout_seconds"), "timeout_seconds must be more than 0"));
        if (list.Feeds.Count == 0 && problems.Count == 0) problems.Add(SourceProblems.WrongList(toml.Name, 0, "it names no feed"));
        return list;
    }

    private static List<FeedEntry> Feeds(PackFile toml, List<Problem> problems)
    {
        var (feeds, seen) = (new List<FeedEntry>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var table in toml.Arrays("feed"))
        {
            var (written, name, language, pages) = (table.Required("url"), table.Text("name"), table.Text("language"), table.Flag("pages", absent: true));
            if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) problems.Add(SourceProblems.WrongList(toml.Name, table.LineOf("url"), $"'{written}' is no address of the web"));
            else if (!seen.Add(url.AbsoluteUri)) problems.Add(SourceProblems.WrongList(toml.Name, table.LineOf("url"), $"'{written}' is there twice"));
            else feeds.Add(new FeedEntry(url) { Name = name, Language = language, Pages = pages });
        }
        return feeds;
    }

    private static List<IPNetwork> Networks(PackTable root, List<Problem> problems)
    {
        List<IPNetwork> networks = [];
        foreach (var written in root.Strings("private"))
        {
            if (IPNetwork.TryParse(written, out var network)) networks.Add(network);
            else if (IPAddress.TryParse(written, out var address)) networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else problems.Add(SourceProblems.WrongList(root.File, root.LineOf("private"), $"'{written}' is neither an address nor a network like 10.0.0.0/8"));
        }
        return networks;
    }

    private static TimeSpan? Seconds(PackTable root, string key, List<Problem> problems)
    {
        if (root.Number(key) is not { } seconds) return null;
        if (seconds is >= 0 and <= MostSeconds) return TimeSpan.FromSeconds(seconds);
        problems.Add(SourceProblems.WrongList(root.File, root.LineOf(key), $"{key} may be 0 to {MostSeconds}"));
        return null;
    }

    private static int? Whole(PackTable root, string key, int most, List<Problem> problems)
    {
        if (root.Whole(key) is not { } number) return null;
        if (number >= 1 && number <= most) return (int)number;
        problems.Add(SourceProblems.WrongList(root.File, root.LineOf(key), $"{key} may be 1 to {most}"));
        return null;
    }
}
