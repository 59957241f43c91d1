using Chancery.Cli.Input;
using Chancery.Cli.Output;
using Chancery.Core.Sources;

namespace Chancery.Cli.Tests;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(1, .5, "")]
    [InlineData(60, null, "")]
    [InlineData(60, .5, ", 50 %, 1 min left")]
    [InlineData(60, .9, ", 90 %, 7 s left")]
    [InlineData(3600, .25, ", 25 %, 3 h 0 min left")]
    public void The_time_left_follows_from_what_is_read(double seconds, double? share, string said) => Assert.Equal(said, Progress.TimeLeft(seconds, share));

    [Fact]
    public async Task The_share_grows_file_by_file_to_the_whole()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-share-");
        try
        {
            for (var i = 0; i < 4; i++) await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{i}.txt"), "Troops left the town.", TestContext.Current.CancellationToken);
            List<InputFile> files = [.. InputFiles.Expand([folder.FullName])];
            var share = new ReadShare();
            Assert.Null(share.Value);
            share.Expect(files);
            var seen = new List<double?>();
            await foreach (var result in new InputReader(Stream.Null, null, null, share: share).ReadAsync(files, TestContext.Current.CancellationToken)) seen.Add(result.Article is null ? -1 : share.Value);
            Assert.Equal([.25, .5, .75, 1], seen);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void Nobody_knows_how_long_standard_input_is()
    {
        var share = new ReadShare();
        share.Expect([new InputFile(InputFile.Standard)]);
        share.Reached(100);
        Assert.Null(share.Value);
    }
}
