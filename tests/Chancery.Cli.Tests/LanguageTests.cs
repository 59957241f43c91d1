using Chancery.Tests;

namespace Chancery.Cli.Tests;

public sealed class LanguageTests
{
    private const string Input = """
        {"id":"a","text":"The president of the country met the people of the town, and they said that it was good for them."}
        {"id":"b","text":"Le président a rencontré les gens de la ville, qui ont dit que c'était bon pour eux et pour le pays (met)."}
        {"id":"c","language":"en","text":"Der Präsident hat die Leute der Stadt getroffen, und sie sagten, dass es gut für sie ist (met)."}
        {"id":"d","language":"sw","text":"A met B"}
        """;

    [Fact]
    public async Task Other_languages_are_left_out_and_counted()
    {
        using var cli = With();
        Assert.Equal(0, await cli.Run(["code", "-", "--json"], Input));
        Assert.Single(cli.Lines);
        Assert.Contains("3 documents are not in English and were left out: German 1, French 1, Swahili 1", cli.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_coded_when_that_is_asked_for()
    {
        using var cli = With();
        Assert.Equal(0, await cli.Run(["code", "-", "--json", "--any-language"], Input));
        Assert.Equal(2, cli.Lines.Length);
        Assert.DoesNotContain("left out", cli.Errors, StringComparison.Ordinal);
    }

    private static CliRun With()
    {
        var cli = new CliRun();
        foreach (var file in new[] { "pack.toml", "languages.toml" }) cli.Put(Path.Combine("packs", "languages", file), Repository.Read("packs", "languages", file));
        return cli;
    }
}
