using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class FolderCheckTests
{
    [Fact]
    public async Task A_folder_is_looked_into_and_nothing_coded()
    {
        using var cli = Folder(out var folder);
        Assert.Equal(0, await cli.Run(["doctor", folder]));
        Assert.Contains("3 files can be read; looked at 3 of them\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains("passed over, because their endings are not known: .xyz 1\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains(".jsonl           1          2         1\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains("days         1 of 3 documents name one: as the file says 1\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains("SRC007  1 times, first: ", cli.Output, StringComparison.Ordinal);
        Assert.Contains("SRC014  1 times, first: ", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_as_JSON_too()
    {
        using var cli = Folder(out var folder);
        Assert.Equal(0, await cli.Run(["doctor", folder, "--json"]));
        var found = JsonDocument.Parse(cli.Output).RootElement;
        Assert.Equal((3, 3, 1), (found.GetProperty("files").GetInt32(), found.GetProperty("documents").GetInt32(), found.GetProperty("dated").GetInt32()));
        Assert.Equal(1, found.GetProperty("problems").GetProperty("SRC014").GetInt32());
    }

    [Fact]
    public async Task A_folder_without_a_document_is_a_failure()
    {
        using var cli = new CliRun();
        Assert.Equal(1, await cli.Run(["doctor", cli.Put("empty.txt", "")]));
        Assert.Equal(1, await cli.Run(["doctor", cli.At("nowhere")]));
        Assert.Contains("SRC001", cli.Output, StringComparison.Ordinal);
    }

    private static CliRun Folder(out string folder)
    {
        var cli = new CliRun();
        cli.Put("in/a.jsonl", "{\"id\":\"1\",\"date\":\"2026-03-10\",\"text\":\"A met B\"}\n{\"id\":\"2\",\"text\":\"C met D\"}\nnonsense\n");
        cli.Put("in/deep/b.txt", "E met F");
        cli.Put("in/c.html", "<html><body><ul><li>One</li></ul></body></html>");
        cli.Put("in/d.xyz", "?");
        folder = cli.At("in");
        return cli;
    }
}
