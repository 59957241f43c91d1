using Chancery.Core.Language.Neural;

namespace Chancery.Core.Tests.Language.Neural;

/// <summary>The tiles' numbers are compared in <see cref="PackedMatrixTests"/>; this is what they are written as, on every machine.</summary>
public class WideTilesTests
{
    [Fact]
    public void Instructions_are_those_of_the_manual()
    {
        var code = new MachineCode();
        code.AddProducts(8, 6, 0);
        code.AddProducts(23, 7, 1);
        code.Repeat(6, new(0));
        code.Repeat(7, new(1, 8, 1));
        code.Load(1, new(9, 10));
        code.Store(23, new(9, Offset: 15 * 64));
        code.Move(11, 7);
        code.Load(9, 11, 56);
        code.Add(9, 64);
        code.Return();
        Assert.Equal(
            "62724D4850C0" + "62E2454850F9" + "62F27D4858742000" + "62B27D48587C4100" + "62917E486F4C1100" + "62C17E487F7C210F" + "4989FB" + "4D8B4B38" + "4983C140" + "C5F877C3",
            Convert.ToHexString(code.ToArray()));
    }

    [Fact]
    public void So_are_those_of_single_precision()
    {
        var code = new MachineCode();
        code.Multiply(6, 7, new(9, Offset: 64));
        code.Multiply(6, 7, new(9));
        code.Convert(23);
        code.Convert(8);
        code.MultiplyAndAdd(23, 6, new(0, Offset: 64));
        code.Repeat(7, new(1, Offset: 12));
        code.Add(10, 11, 96);
        Assert.Equal("62D1444859742101" + "62D1444859742100" + "62A17C485BFF" + "62517C485BC0" + "62E24D48A87C2001" + "62F27D48587C2103" + "4D035360", Convert.ToHexString(code.ToArray()));
    }

    [Fact]
    public void A_loop_goes_back_to_where_it_began()
    {
        var code = new MachineCode();
        code.Add(0, 4);
        code.WhileBelow(9, 11, 48, 0);
        Assert.Equal("4883C004" + "4D3B4B30" + "0F82F2FFFFFF", Convert.ToHexString(code.ToArray()));
    }
}
