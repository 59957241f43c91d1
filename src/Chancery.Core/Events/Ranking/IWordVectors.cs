namespace Chancery.Core.Events.Ranking;

/// <summary>Vectors that say which words are used alike.</summary>
public interface IWordVectors
{
    int Width { get; }

    /// <summary>Writes the vector of a lower-case word.</summary>
    /// <param name="word">Lower case.</param>
    /// <param name="into">As wide as <see cref="Width"/>.</param>
    /// <returns>How much the word says, from 0 to 1, the commonest least; 0 where it has no vector.</returns>
    float Vector(string word, Span<float> into);
}
