using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>The standing world, frozen: which phrases name which countries, organisations, roles and persons. Read by many threads.</summary>
public sealed class World(PhraseTrie<Sense[]> phrases, ActorWords words)
{
    public PhraseTrie<Sense[]> Phrases { get; } = phrases;

    public ActorWords Words { get; } = words;
}
