namespace Chancery.Core.Places;

/// <summary>The mentions of one name in a document that mean one place.</summary>
internal sealed class PlaceGroup(string name)
{
    /// <summary>Folded.</summary>
    public string Name { get; } = name;

    /// <summary>Positions in the document's list of names.</summary>
    public List<int> Mentions { get; } = [];

    public List<PlaceCandidate> Candidates { get; } = [];

    /// <summary>Rows that stand beside the name and may hold it: "Texas" in "Paris, Texas".</summary>
    public List<int> Containers { get; } = [];

    /// <summary>Numbers of countries whose adjective stands before the name: "the Syrian city of Idlib".</summary>
    public List<int> Adjectives { get; } = [];

    /// <summary>The text calls it a division: "Idlib province", "the state of Georgia".</summary>
    public bool HasNoun { get; set; }

    /// <summary>The chosen candidate, or negative.</summary>
    public int Best { get; set; } = -1;

    /// <summary>Probability of the chosen candidate.</summary>
    public float Belief { get; set; }

    /// <summary>The strongest reason for the choice.</summary>
    public PlaceFeature Why { get; set; } = PlaceFeature.Count;

    /// <summary>No place of the name fits: the point is that of the text's neighbourhood.</summary>
    public bool Approximate => Best >= 0 && Candidates[Best].Fit is NameFit.Nearby;

    public float Weight => MathF.Sqrt(Mentions.Count);

    public int BestRow => Best < 0 ? -1 : Candidates[Best].Row;
}
