namespace Chancery.Core.Language;

/// <summary>Feature hashes. They are part of the model format: the same on every machine, and changed only with the format's version.</summary>
internal static class Hash
{
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return Finish(hash ^ (uint)text.Length);
    }

    public static uint Mix(uint template, uint value) => Finish(template * 0x9E3779B1u + value);

    public static uint Mix(uint template, uint first, uint second) =>
        Finish(Finish(template * 0x9E3779B1u + first) * 0x85EBCA77u + second);

    public static uint Mix(uint template, uint first, uint second, uint third) =>
        Finish(Mix(template, first, second) * 0xC2B2AE3Du + third);

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
