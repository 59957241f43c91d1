using Chancery.Core.Text;
using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class NamePoolTests
{
    private static readonly string[] Labels = NameScheme.Labels([EntityKind.Person, EntityKind.Organization, EntityKind.Norp]);

    [Fact]
    public void A_name_gives_place_to_another_of_its_kind_and_the_rest_stays()
    {
        var pool = Pool("Ilun B-Person Takem I-Person met O Maro B-Person at O Fenwick B-Organization Mills I-Organization");
        var (forms, names) = Exchange(pool, "Yesterday O Sura B-Person and O Odo B-Person Lenn I-Person left O Ostra B-Organization");
        Assert.Equal(["Yesterday", "Maro", "and", "Ilun", "Takem", "left", "Ostra"], forms);
        Assert.Equal(["O", "B-Person", "O", "B-Person", "I-Person", "O", "B-Organization"], names);
    }

    [Fact]
    public void A_longer_name_may_have_more_words()
    {
        var pool = Pool("The O Fenwick B-Organization Mills I-Organization Trust I-Organization");
        var (forms, names) = Exchange(pool, "Ostra B-Organization Works I-Organization closed O");
        Assert.Equal(["Fenwick", "Mills", "Trust", "closed"], forms);
        Assert.Equal(["B-Organization", "I-Organization", "I-Organization", "O"], names);
    }

    [Theory]
    [InlineData("sura B-Person left O", "maro left")]
    [InlineData("SURA B-Person LEFT O", "MARO LEFT")]
    public void It_is_written_as_the_one_before(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(' ', Exchange(Pool("Maro B-Person met O nobody B-Person"), sentence).Forms));

    [Fact]
    public void Hasty_writers_use_small_letters() => Assert.Equal(["maro", "left"], Pool("Maro B-Person").Exchange(["Sura", "left"], [Bit("B-Person"), Bit("O")], 1, 1).Forms);

    [Fact]
    public void Peoples_and_what_is_not_decided_stay()
    {
        var pool = Pool("Kessans B-Norp met O Maro B-Person");
        Assert.Equal(["Iltic", "troops"], Exchange(pool, "Iltic B-Norp troops O").Forms);
        Assert.Equal(["Sura"], pool.Exchange(["Sura"], [ulong.MaxValue >> (64 - Labels.Length)], 1).Forms);
        Assert.Equal(["Sura"], pool.Exchange(["Sura"], [Bit("B-Person")], 0).Forms);
    }

    private static NamePool Pool(string sentence)
    {
        var pool = new NamePool(Labels, [EntityKind.Person, EntityKind.Organization], new Random(1));
        var (forms, names) = Read(sentence);
        pool.Take(forms, names);
        return pool;
    }

    private static (List<string> Forms, List<string> Names) Exchange(NamePool pool, string sentence)
    {
        var (forms, names) = Read(sentence);
        var (words, allowed) = pool.Exchange(forms, names, 1);
        return (words, [.. allowed.Select(set => Labels[System.Numerics.BitOperations.TrailingZeroCount(set)])]);
    }

    private static (List<string> Forms, ulong[] Names) Read(string sentence)
    {
        var cells = sentence.Split(' ');
        return ([.. cells.Where((_, i) => i % 2 == 0)], [.. cells.Where((_, i) => i % 2 == 1).Select(Bit)]);
    }

    private static ulong Bit(string label) => 1UL << Array.IndexOf(Labels, label);
}
