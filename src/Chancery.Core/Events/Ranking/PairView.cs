using Chancery.Core.Text;

namespace Chancery.Core.Events.Ranking;

/// <summary>Two parties of one sentence, and the readings that could lie between them with the score of each, the best first.</summary>
/// <param name="Document">With its layers up to the actors.</param>
/// <param name="Sentence">The sentence that holds both.</param>
/// <param name="Source">Tokens of whoever acts; empty where nobody is named.</param>
/// <param name="Target">Tokens of whoever is acted on; may be empty as well.</param>
/// <param name="Readings">The frames' answers.</param>
/// <param name="Loose">What triggers could tell whose tests do not hold here.</param>
internal sealed record PairView(Document Document, Sentence Sentence, TokenRange Source, TokenRange Target, IReadOnlyList<(Reading Reading, double Score)> Readings, IReadOnlyList<Reading> Loose)
{
    public bool InParties(int token) => Source.Contains(token) || Target.Contains(token);

    /// <summary>The token of a stretch that the rest of it hangs from, or -1.</summary>
    public int HeadOf(TokenRange stretch)
    {
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (!stretch.Contains(Document.Words[i].Head) && Document.Words[i].Upos is not Language.Upos.Punct) return i;
        }
        return stretch.Length == 0 ? -1 : stretch.Start;
    }
}
