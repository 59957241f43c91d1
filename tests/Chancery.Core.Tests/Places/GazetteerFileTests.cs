using Chancery.Core.Places;
using CsCheck;

namespace Chancery.Core.Tests.Places;

public sealed class GazetteerFileTests
{
    private static readonly byte[] Image = Build(), Packed = Written(GazetteerFile.Write), Plain = Written(GazetteerFile.WritePlain);

    private delegate void Writer(Stream output, ReadOnlySpan<byte> image);

    private static byte[] Build()
    {
        var builder = new GazetteerBuilder();
        for (var i = 0; i < 200; i++) builder.Add(new Place { Name = $"Town {i}", Country = i % 2 == 0 ? "FRA" : "DEU", Resolution = 4, Latitude = i / 4.0, Longitude = -i / 4.0, GeonameId = i + 1, Population = i }, PlaceKind.Town);
        return builder.Image();
    }

    private static byte[] Written(Writer write)
    {
        using var file = new MemoryStream();
        write(file, Image);
        return file.ToArray();
    }

    private static Gazetteer Open(byte[] file) => Gazetteer.Of(GazetteerFile.Read(new MemoryStream(file)));

    [Fact]
    public void What_was_written_is_read()
    {
        var gazetteer = Open(Packed);
        var found = gazetteer.Find("town 7");
        Assert.True(found.MoveNext());
        Assert.Equal(new Place { Name = "Town 7", Country = "DEU", Resolution = 4, Latitude = 1.75, Longitude = -1.75, GeonameId = 8, Population = 7 }, gazetteer.PlaceOf(found.Row));
        Assert.False(found.MoveNext());
        Assert.Equal(200, gazetteer.Count);
    }

    [Fact]
    public void A_truncated_file_is_told_wherever_it_ends() =>
        Gen.Int[0, Packed.Length - 1].Sample(length =>
        {
            try
            {
                // the last bytes may be padding of the packing
                Assert.Equal(200, Open(Packed[..length]).Count);
                Assert.InRange(length, Packed.Length - 4, Packed.Length);
            }
            catch (GazetteerException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }, iter: 300);

    [Fact]
    public void A_damaged_file_is_told_wherever_it_is_damaged() =>
        Gen.Select(Gen.Int[0, Packed.Length - 1], Gen.Byte[1, 255]).Sample((at, change) =>
        {
            var damaged = (byte[])Packed.Clone();
            damaged[at] ^= change;
            try
            {
                // a bit that the packing does not use may change nothing
                Assert.Equal(200, Open(damaged).Count);
            }
            catch (GazetteerException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }, iter: 1000);

    [Fact]
    public void An_image_whose_sections_lie_is_refused() =>
        Gen.Select(Gen.Int[0, 31], Gen.Byte[1, 255]).Sample((at, change) =>
        {
            var image = GazetteerFile.Read(new MemoryStream(Packed));
            image[at] ^= change;
            Assert.Throws<GazetteerException>(() => Gazetteer.Of(image));
        }, iter: 300);

    [Fact]
    public void Another_file_is_no_gazetteer() => Assert.Contains("no gazetteer", Assert.Throws<GazetteerException>(() => Open(new byte[100])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_later_version_is_named()
    {
        var later = (byte[])Packed.Clone();
        later[4] = 9;
        Assert.Contains("version 9", Assert.Throws<GazetteerException>(() => Open(later)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_file_of_the_same_image_is_read_in_its_place()
    {
        // the packed file is cut off behind its beginning: what is read came from the plain one
        Assert.Equal(200, Gazetteer.Of(GazetteerFile.Read(new MemoryStream(Packed[..44]), new MemoryStream(Plain))).Count);
    }

    [Fact]
    public void A_plain_file_that_is_damaged_or_of_another_gazetteer_is_passed_over() =>
        Gen.Select(Gen.Int[0, Plain.Length - 1], Gen.Byte[1, 255], Gen.Bool).Sample((at, change, cut) =>
        {
            var damaged = cut ? Plain[..at] : (byte[])Plain.Clone();
            if (!cut) damaged[at] ^= change;
            Assert.Equal(Image, GazetteerFile.Read(new MemoryStream(Packed), new MemoryStream(damaged)));
        }, iter: 1000);
}
