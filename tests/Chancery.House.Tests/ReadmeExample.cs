using Chancery.Packs;

namespace Chancery.House.Tests;

/// <summary>The C# of the README, held here so that it compiles and runs.</summary>
internal static class ReadmeExample
{
    public static CodedDocument Run()
    {
        var coded = Coder.Default.Code("Rebels bombed the village on Monday.", new DateOnly(2026, 3, 12));
        foreach (var ev in coded.Events) Console.WriteLine($"{ev.Best.Types[0]} {ev.Best.Date?.Date}");
        return coded;
    }
}
