using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events.Ranking;

/// <summary>The way through the tree from one party to the other.</summary>
internal sealed class PairPath
{
    private const int Longest = 12;
    private readonly List<int> _up = [];
    private readonly List<int> _down = [];

    /// <summary>Tokens of the way without the parties' own, from the source to the target.</summary>
    public List<int> Tokens { get; } = [];

    /// <summary>Where the two branches meet, or -1.</summary>
    public int Top { get; private set; }

    /// <summary>The nearest verb above the source, or -1.</summary>
    public int SourceVerb { get; private set; }

    /// <summary>The nearest verb above the target, or -1.</summary>
    public int TargetVerb { get; private set; }

    public void Read(PairView view)
    {
        Tokens.Clear();
        Climb(view, view.HeadOf(view.Source), _up);
        Climb(view, view.HeadOf(view.Target), _down);
        (SourceVerb, TargetVerb, Top) = (VerbOf(view, _up), VerbOf(view, _down), -1);
        var meet = _up.FindIndex(_down.Contains);
        if (meet >= 0) Top = _up[meet];
        foreach (var token in _up)
        {
            Add(view, token);
            if (token == Top) break;
        }
        if (_down.Count == 0) return;
        for (var i = Top >= 0 ? _down.IndexOf(Top) - 1 : _down.Count - 1; i >= 0; i--) Add(view, _down[i]);
    }

    private void Add(PairView view, int token)
    {
        if (!view.InParties(token) && !Tokens.Contains(token)) Tokens.Add(token);
    }

    private static void Climb(PairView view, int token, List<int> into)
    {
        into.Clear();
        for (var at = token; view.Sentence.Tokens.Contains(at) && into.Count < Longest; at = view.Document.Words[at].Head) into.Add(at);
    }

    private static int VerbOf(PairView view, List<int> chain)
    {
        foreach (var token in chain)
        {
            if (view.Document.Words[token].Upos is Upos.Verb && !view.InParties(token)) return token;
        }
        return -1;
    }
}
