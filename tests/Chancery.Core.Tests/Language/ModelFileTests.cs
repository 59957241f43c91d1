using Chancery.Core.Language;
using Chancery.Core.Language.Neural;

namespace Chancery.Core.Tests.Language;

public sealed class ModelFileTests
{
    private static byte[] Written(string kind, params byte[] content)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(stream, kind, content);
        return stream.ToArray();
    }

    private static string Refusal(byte[] file, string kind) =>
        Assert.Throws<ModelException>(() => ModelFile.Open(new MemoryStream(file), kind).Dispose()).Message;

    [Fact]
    public void What_was_written_is_read()
    {
        using var reader = ModelFile.Open(new MemoryStream(Written("tagger", 1, 2, 3)), "tagger");
        Assert.Equal([1, 2, 3], reader.ReadBytes(9));
    }

    [Fact]
    public void Another_file_is_refused() => Assert.Contains("not a Chancery model", Refusal([.. "PK stuff and more of it"u8], "tagger"), StringComparison.Ordinal);

    [Fact]
    public void Another_kind_is_refused() => Assert.Contains("parser model where a tagger", Refusal(Written("parser", 1), "tagger"), StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_refused()
    {
        var file = Written("tagger", 1);
        file[4] = 99;
        Assert.Contains("format 99", Refusal(file, "tagger"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var file = Written("tagger", 1, 2, 3);
        file[^1] ^= 1;
        Assert.Contains("changed", Refusal(file, "tagger"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var file = Written("tagger", 1, 2, 3);
        for (var length = 0; length < file.Length; length++) Assert.NotEmpty(Refusal(file[..length], "tagger"));
    }

    [Fact]
    public void A_network_whose_sizes_make_no_sense_is_refused()
    {
        using var stream = new MemoryStream();
        ModelFile.Write(stream, NeuralModel.Kind, [.. BitConverter.GetBytes(128), .. BitConverter.GetBytes(2), .. BitConverter.GetBytes(int.MaxValue)]);
        stream.Position = 0;
        Assert.Throws<ModelException>(() => NeuralModel.Load(stream));
    }
}
