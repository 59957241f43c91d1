using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>A noun phrase with what is needed to say whether another one means the same.</summary>
internal sealed class Phrase
{
    public required TokenRange Range { get; init; }

    public required int Head { get; init; }

    /// <summary>Behind the head and what belongs to its name.</summary>
    public required int CoreEnd { get; init; }

    /// <summary>Stands between commas or brackets.</summary>
    public bool Apposed { get; init; }

    /// <summary>Stands behind a preposition.</summary>
    public bool Cased { get; init; }

    public required int Sentence { get; init; }

    public required PhraseForm Form { get; init; }

    /// <summary>Content words up to the head and what belongs to its name, lower case.</summary>
    public required string[] Core { get; init; }

    /// <summary>All content words.</summary>
    public required string[] Words { get; init; }

    /// <summary>Content words with a capital, and numbers: they must not differ.</summary>
    public required string[] Exact { get; init; }

    /// <summary>The whole text, lower case, without a leading article and a trailing 's.</summary>
    public required string Bare { get; init; }

    /// <summary>The same of the words up to the head.</summary>
    public required string BareCore { get; init; }

    public required string HeadWord { get; init; }

    /// <summary>Whose it is: a pronoun or the head of the possessor; null for nobody's.</summary>
    public string? Owner { get; init; }

    /// <summary>Canonical name in the world pack of the whole core, or null.</summary>
    public string? Known { get; init; }

    /// <summary>Country that the pack gives the name, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The office that it bears or is, where the pack knows it by two words and more: "interior minister". Empty for none.</summary>
    public string Office { get; init; } = "";

    /// <summary>What the pack has the noun or name for, and what the network has the name for: a number for each sense, 0 for none.</summary>
    public (float Role, float Sense, float Entity) Senses { get; init; }

    /// <summary>First letters of its capitalised words.</summary>
    public string Initials { get; init; } = "";

    /// <summary>The same with those behind "of" and the like: "MIT".</summary>
    public string LongInitials { get; init; } = "";

    public bool Plural { get; init; }

    /// <summary>"Greece and Israel".</summary>
    public bool Coordinated { get; init; }

    public bool Subject { get; init; }

    /// <summary>The word that it hangs on, or -1.</summary>
    public int Governor { get; init; }

    public Dep Dep { get; init; }

    /// <summary>Vector of the head, of length one; empty where it has none.</summary>
    public float[] HeadVector { get; init; } = [];

    /// <summary>Vectors of the words of the core, each of length one.</summary>
    public float[][] CoreVectors { get; init; } = [];

    /// <summary>How likely it is a person, an organisation, a place, something else.</summary>
    public float[] Kinds { get; set; } = [];

    /// <summary>The phrase as what a noun describes, and as a noun that describes.</summary>
    public (float[] Named, float[] Noun) Fit { get; set; } = ([], []);

    /// <summary>The preposition before it by its place in the pack's list, from 1; 0 for none of them.</summary>
    public int Case { get; init; }

    /// <summary>What the kinds are guessed from.</summary>
    public float[] Signs { get; set; } = [];

    /// <summary>Above 0 for a woman, below for a man, by the company that its words keep.</summary>
    public float Gender { get; init; }

    public bool IsName => Form is PhraseForm.Name;
}
