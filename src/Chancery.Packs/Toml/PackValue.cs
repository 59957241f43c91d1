namespace Chancery.Packs.Toml;

/// <summary>A value of a pack file, whichever way it was read.</summary>
internal abstract record PackValue
{
    internal sealed record Text(string Value) : PackValue;

    internal sealed record Whole(long Value) : PackValue;

    internal sealed record Number(double Value) : PackValue;

    internal sealed record Flag(bool Value) : PackValue;

    /// <summary>A date or a time as it is written.</summary>
    internal sealed record Date(string Written) : PackValue;

    internal sealed record List(IReadOnlyList<PackValue> Items) : PackValue;

    internal sealed record Table(PackKeys Keys) : PackValue;

    /// <summary>What no getter takes.</summary>
    internal sealed record Other : PackValue;
}
