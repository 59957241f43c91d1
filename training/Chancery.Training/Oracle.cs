using Chancery.Core.Language;

namespace Chancery.Training;

/// <summary>The dynamic oracle of the arc-hybrid system: how many arcs of the gold tree each kind of move puts out of reach.</summary>
internal sealed class Oracle
{
    private int[] _heads = [];
    private Dep[] _deps = [];

    public void Start(int[] heads, Dep[] deps) => (_heads, _deps) = (heads, deps);

    public int ShiftCost(ParseState state)
    {
        var (next, cost) = (state.Next, 0);
        // the root of the sentence must come to lie at the bottom of the stack
        if (_heads[next] < 0 && state.Depth > 0) cost++;
        for (var i = 0; i < state.Depth; i++)
        {
            var word = state.Stack(i);
            if (_heads[word] == next || (i > 0 && _heads[next] == word)) cost++;
        }
        return cost;
    }

    public int LeftCost(ParseState state)
    {
        var top = state.Stack(0);
        var head = _heads[top];
        var cost = head < 0 && state.Depth == 1 ? 1 : 0;
        if (head >= 0 && (head == state.Stack(1) || head > state.Next)) cost++;
        return cost + Children(state, top);
    }

    public int RightCost(ParseState state)
    {
        var top = state.Stack(0);
        return (_heads[top] >= state.Next && _heads[top] >= 0 ? 1 : 0) + Children(state, top);
    }

    /// <summary>The relation to learn for an arc, which is the gold one even where the arc itself is wrong.</summary>
    public Dep DepOf(int word) => _deps[word] == Dep.Root ? Dep.Parataxis : _deps[word];

    private int Children(ParseState state, int word)
    {
        var cost = 0;
        for (var i = state.Next; i < state.Count; i++)
            if (_heads[i] == word) cost++;
        return cost;
    }
}
