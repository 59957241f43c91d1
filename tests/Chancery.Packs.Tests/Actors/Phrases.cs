using Chancery.Core.Actors;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Actors;

/// <summary>Looks phrases up in a world.</summary>
internal static class Phrases
{
    /// <summary>The one meaning of a phrase of these lower-case words.</summary>
    public static Sense Single(World world, params string[] words) => Assert.Single(All(world, words));

    public static IReadOnlyList<Sense> All(World world, params string[] words)
    {
        var doc = Doc.Of(string.Join("; ", words.Select((word, i) => $"{word}|{word}|PROPN|{(i == 0 ? 0 : 1)}|{(i == 0 ? "root" : "flat")}")));
        Assert.Equal(words.Length, world.Phrases.Match(doc.Words, 0, words.Length, out var senses));
        return senses;
    }
}
