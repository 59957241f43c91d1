using Chancery.Core.Actors;
using Chancery.Core.Language.Neural;
using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Packs;

namespace Chancery.Training.Neural;

/// <summary>The names that the packs of places and of the world know, for <see cref="Chancery.Core.Language.Neural.PhraseTable"/>.</summary>
internal static class PhraseSource
{
    private const uint SmallTown = 5_000, LargeTown = 100_000;
    private const int ShortestPart = 3;

    /// <summary>Lower-cased phrases with a bit for each kind of thing that they name.</summary>
    /// <param name="packs">The folder of packs.</param>
    public static Dictionary<string, int> Read(string packs)
    {
        var phrases = new Dictionary<string, int>(StringComparer.Ordinal);
        World(WorldLoader.Load(Path.Combine(packs, "world")), phrases);
        List<Problem> problems = [];
        Places(PlaceLoader.Load(packs, problems).Gazetteer, phrases);
        if (problems.Count > 0) throw new FormatException($"The packs cannot be used: {problems[0]}");
        return phrases;
    }

    private static void World(World world, Dictionary<string, int> phrases)
    {
        foreach (var (phrase, senses) in world.Phrases.All())
        {
            foreach (var sense in senses)
            {
                if (Of(sense.Kind) is not { } kind) continue;
                Add(phrases, phrase, kind);
                if (kind is not PhraseKind.Person) continue;
                foreach (var part in phrase.Split(' ').Where(part => part.Length >= ShortestPart)) Add(phrases, part, PhraseKind.PartOfPerson);
            }
        }
    }

    private static void Places(Gazetteer gazetteer, Dictionary<string, int> phrases)
    {
        for (var row = 0; row < gazetteer.Count; row++)
        {
            var place = gazetteer.PlaceOf(row);
            var kind = gazetteer.KindOf(row) switch
            {
                PlaceKind.Country => PhraseKind.Country,
                PlaceKind.Division => PhraseKind.Division,
                PlaceKind.Town or PlaceKind.Seat or PlaceKind.Capital => place.Population >= LargeTown ? PhraseKind.LargeTown : place.Population >= SmallTown ? PhraseKind.Town : (PhraseKind?)null,
                PlaceKind.Region or PlaceKind.Water or PlaceKind.Continent or PlaceKind.Site => PhraseKind.Area,
                _ => null,
            };
            if (kind is { } known) Add(phrases, PlaceFold.Fold(place.Name), known);
        }
    }

    private static PhraseKind? Of(SenseKind sense) => sense switch
    {
        SenseKind.Country => PhraseKind.Country,
        SenseKind.Adjective or SenseKind.People or SenseKind.Group => PhraseKind.People,
        SenseKind.Region => PhraseKind.Division,
        SenseKind.Organisation => PhraseKind.Organisation,
        SenseKind.Title => PhraseKind.Title,
        SenseKind.Person => PhraseKind.Person,
        _ => null,
    };

    private static void Add(Dictionary<string, int> phrases, string phrase, PhraseKind kind) => phrases[phrase] = phrases.GetValueOrDefault(phrase) | 1 << (int)kind;
}
