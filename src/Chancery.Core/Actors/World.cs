using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>The standing world, frozen: which phrases name which countries, organisations, roles and persons. Read by many threads.</summary>
public sealed class World(PhraseTrie<Sense[]> phrases, ActorWords words, IReadOnlyDictionary<string, Country> countries)
{
    public PhraseTrie<Sense[]> Phrases { get; } = phrases;

    public ActorWords Words { get; } = words;

    /// <summary>By alpha-3 code.</summary>
    public IReadOnlyDictionary<string, Country> Countries { get; } = countries;
}
