using System.IO.Compression;
using System.Text;

namespace Chancery.Cli.Tests;

public sealed class LimitsTests
{
    [Theory]
    [InlineData("unpacked_mb = 1\n", "SRC016")]
    [InlineData("unpacked_mb = 3\n", null)]
    [InlineData("unpacked_mb = 3\nheld_mb = 1\n", "SRC016")]
    [InlineData("packed_depth = 1\n", "SRC017")]
    public async Task A_limit_that_is_set_holds(string toml, string? code)
    {
        using var cli = new CliRun();
        // a table of two megabytes, twice packed
        var table = Encoding.ASCII.GetBytes($"text,other\nA met B,{new string('x', 2 << 20)}\n");
        var exit = await cli.Run(["code", cli.Put("a.csv.gz.gz", Gzip(Gzip(table))), "--limits", cli.Put("limits.toml", toml)]);
        Assert.Equal(code is null ? 0 : 3, exit);
        if (code is not null) Assert.Contains(code, cli.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("held_mb = 0\n", "SRC024")]
    [InlineData("held_gb = 1\n", "PCK002")]
    [InlineData("held_mb = \"much\"\n", "PCK")]
    public async Task A_wrong_limit_is_named(string toml, string code)
    {
        using var cli = new CliRun();
        Assert.Equal(2, await cli.Run(["code", cli.Put("a.txt", "A met B"), "--limits", cli.Put("limits.toml", toml)]));
        Assert.Contains(code, cli.Errors, StringComparison.Ordinal);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
