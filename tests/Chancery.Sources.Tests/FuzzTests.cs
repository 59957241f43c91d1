using CsCheck;

namespace Chancery.Sources.Tests;

/// <summary>CHANCERY_FUZZ=100000 does it so often for every kind.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Endings => [.. Corpus.Endings];

    [Theory]
    [MemberData(nameof(Endings))]
    public void No_damaged_file_brings_a_reader_down(string ending)
    {
        var whole = Corpus.Of(ending);
        var times = long.TryParse(Environment.GetEnvironmentVariable("CHANCERY_FUZZ"), out var asked) ? asked : ending == ".pdf" ? 40 : 200;
        var change = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, 3], Gen.Int[0, 40]);
        change.Array[1, 12].Sample(changes =>
        {
            var bytes = new List<byte>(whole);
            foreach (var (at, value, how, length) in changes)
            {
                if (at >= bytes.Count) continue;
                if (how == 0) bytes[at] = value;
                else if (how == 1) bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));
                else if (how == 2) bytes.InsertRange(at, bytes.GetRange(at, Math.Min(length, bytes.Count - at)));
                else bytes.Insert(at, value);
            }
            Assert.All(Reading.Of([.. bytes], $"a{ending}"), result => Assert.True(result.Article is null != result.Problem is null));
        }, iter: times, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_file_that_was_cut_off_anywhere_ends(string ending)
    {
        var whole = Corpus.Of(ending);
        for (var length = 1; length < whole.Length; length += 1 + (whole.Length / 40))
            Assert.All(Reading.Of(whole[..length], $"a{ending}"), result => Assert.True(result.Article is null != result.Problem is null));
    }
}
