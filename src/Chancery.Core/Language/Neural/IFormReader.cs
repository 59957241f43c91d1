namespace Chancery.Core.Language.Neural;

/// <summary>The first layer of a network, which reads each word by its form alone.</summary>
internal interface IFormReader
{
    /// <summary>Numbers that a form becomes.</summary>
    int FormWidth { get; }

    LstmLayer Forwards { get; }

    LstmLayer Backwards { get; }

    /// <summary>Writes the input row of a word.</summary>
    void Embed(ReadOnlySpan<char> form, string norm, Span<float> row);

    /// <summary>The rank of a word by frequency; -1 when it is rare.</summary>
    int Rank(string norm);
}
