using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Core.Text;

namespace Chancery.Training.Neural;

/// <summary>How one model is made: what it learns from, how large it is, how long it learns. A JSON file under training/configs.</summary>
internal sealed record TrainingConfig
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new JsonStringEnumConverter<EntityKind>(), new JsonStringEnumConverter<WrittenCase>() },
    };

    /// <summary>Words with a vector, the most frequent first.</summary>
    public required int Vectors { get; init; }

    public required NetworkSize Size { get; init; }

    public required Dropout Dropout { get; init; }

    /// <summary>0: nothing is learned, what it begins with is written.</summary>
    public required int Steps { get; init; }

    /// <summary>Highest learning rate; it rises over the first steps and then falls to almost nothing in a straight line.</summary>
    public required float Rate { get; init; }

    public required int Seed { get; init; }

    /// <summary>How often the development parts are looked at on the way.</summary>
    public int Looks { get; init; } = 4;

    /// <summary>Kinds of names that are told apart.</summary>
    public required EntityKind[] Kinds { get; init; }

    public required TrainingSource[] Sources { get; init; }

    public required Dictionary<string, SchemeConfig> Schemes { get; init; }

    /// <summary>How much of the scores is this network's, where it learned alone and only helps another to read names.</summary>
    public float Share { get; init; } = .5f;

    /// <summary>A network of names learns beside the states of the network that reads all, and what these say with it.</summary>
    public bool Beside { get; init; }

    /// <summary>Kinds whose names may stand in each other's place: "Iraqi" and "Muslims" could not.</summary>
    public EntityKind[] Lent { get; init; } = [EntityKind.Person, EntityKind.Location, EntityKind.Facility];

    /// <summary>Proper nouns of a treebank that are no part of a name for us, as <see cref="TagScheme"/> reads it.</summary>
    public string[] Titles { get; init; } = [];

    /// <exception cref="FormatException">The file is no such configuration.</exception>
    public static TrainingConfig Read(string file)
    {
        using var stream = File.OpenRead(file);
        try
        {
            return JsonSerializer.Deserialize<TrainingConfig>(stream, Options) ?? throw new FormatException($"{file} is empty");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}: {e.Message}");
        }
    }
}

/// <summary>A file that is learned from.</summary>
/// <param name="File">.conllu has trees, and names where column MISC says Name=; .bio has names.</param>
/// <param name="Share">Its share of the steps, beside the others'.</param>
/// <param name="Scheme">How its classes of names are to be read.</param>
/// <param name="Case">Its words may be learned from in lower case or in capitals as well, as headlines and hasty mail are written.</param>
/// <param name="NamesByTag">Where it marks no names, its tags say where names can stand: <see cref="TagScheme"/>.</param>
/// <param name="Taught">Where what may be right is open, a network of names that was learned before decides, if it names one of what is allowed.</param>
/// <param name="Marks">A file that marks names in it: <see cref="NameMarks"/>.</param>
/// <param name="Lends">Its names may stand in the sentences of the sources that follow: <see cref="NamePool"/>.</param>
/// <param name="Exchanged">How many of its names, of one, are another name of their kind.</param>
/// <param name="Small">How many of those stand in small letters, of one.</param>
internal sealed record TrainingSource(
    string File, double Share, string? Scheme = null, bool NamesByTag = false, WrittenCase Case = WrittenCase.AsIs, bool Taught = false, string? Marks = null, bool Lends = false, double Exchanged = 0, double Small = 0);

/// <summary>How the names of a corpus are to be read.</summary>
internal sealed record SchemeConfig
{
    public required Dictionary<string, EntityKind[]> Classes { get; init; }

    /// <summary>Classes whose words may be no name at all for us.</summary>
    public string[] MayBeOutside { get; init; } = [];

    /// <summary>Kinds that the corpus does not mark: they may be hidden among what it calls no name.</summary>
    public EntityKind[] Outside { get; init; } = [];

    /// <summary>First words of its names that are no part of ours.</summary>
    public string[] Titles { get; init; } = [];

    /// <summary>Words that make an event of a name that is merely called miscellaneous.</summary>
    public string[] EventHeads { get; init; } = [];
}
