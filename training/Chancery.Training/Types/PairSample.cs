using Chancery.Core.Events.Ranking;

namespace Chancery.Training.Types;

/// <summary>A marked pair as the layer sees it.</summary>
/// <param name="Sentence">Which sentence it stands in; pairs of one sentence stay in one fold.</param>
/// <param name="Marked">The sentence with its parties marked.</param>
/// <param name="Gold">Its type in the benchmark.</param>
/// <param name="Ruled">What the frames alone say, or null.</param>
/// <param name="Features">What is true of it.</param>
/// <param name="Blind">The same, as if the lexicon did not know the word that the best reading hangs on.</param>
internal sealed record PairSample(string Sentence, string Marked, string Gold, string? Ruled, IReadOnlyList<Feature> Features, IReadOnlyList<Feature> Blind)
{
    public const int Folds = 5;

    /// <summary>The fold of a sentence, by its letters, so that it never moves.</summary>
    public int Fold { get; } = (int)(Sentence.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % Folds);
}
