using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Fills head and relation: arc-hybrid transitions, the best move each time.</summary>
public sealed class ParseStage(LanguageModel model) : IStage
{
    public string Name => "tree";

    public Layers Needs => Layers.Tokens | Layers.Tags;

    public Layers Gives => Layers.Tree;

    public void Run(Document doc)
    {
        Span<int> scores = stackalloc int[model.Parser.Classes];
        Span<uint> features = stackalloc uint[ParseFeatures.Count];
        var facts = SentenceFacts.Mine;
        var state = ParseState.Mine;
        foreach (var sentence in doc.Sentences)
        {
            facts.Fill(doc, sentence.Tokens, model.Clusters);
            state.Start(sentence.Tokens.Length);
            while (!state.Done)
            {
                ParseFeatures.Fill(facts, state, features);
                model.Parser.Score(features, scores);
                state.Apply(Best(state, scores));
            }
            var tokens = doc.Words[sentence.Tokens.Start..sentence.Tokens.End];
            for (var i = 0; i < tokens.Length; i++)
            {
                ref readonly var node = ref state.Nodes[i];
                tokens[i].Head = node.Head < 0 ? -1 : node.Head + sentence.Tokens.Start;
                tokens[i].Dep = node.Dep;
            }
        }
    }

    /// <summary>The best move that the state allows; the first of equals.</summary>
    internal static int Best(ParseState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        bool left = state.Can(ParseMove.Left(Dep.Dep)), right = state.Can(ParseMove.Right(Dep.Dep));
        if (state.Can(ParseMove.Shift)) best = ParseMove.Shift;
        if (left) best = BestOf(scores, ParseMove.Left(Dep.Dep), best);
        if (right) best = BestOf(scores, ParseMove.Right(Dep.Dep), best);
        return best;
    }

    private static int BestOf(ReadOnlySpan<int> scores, int first, int best)
    {
        for (var move = first; move < first + EnumNames.DepCount; move++)
            if (move != first + (int)Dep.Root && (best < 0 || scores[move] > scores[best])) best = move;
        return best;
    }
}
