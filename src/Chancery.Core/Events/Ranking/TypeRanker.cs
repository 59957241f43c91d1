namespace Chancery.Core.Events.Ranking;

/// <summary>
/// The small statistical layer: ranks the readings of a pair by what was learned on the training pairs, answers for words that no frame knows,
/// and says how sure it is. Frozen; its scratch is one a thread.
/// </summary>
public sealed class TypeRanker : IDisposable
{
    private const int Told = 4;
    private readonly TypeModel _model;
    private readonly ThreadLocal<(PairFeatures Read, List<Feature> Features)> _scratch;

    /// <param name="lexicon">The frames.</param>
    /// <param name="model">The learned weights.</param>
    /// <param name="vectors">The word vectors they were learned with.</param>
    public TypeRanker(FrameLexicon lexicon, TypeModel model, IWordVectors vectors)
    {
        _model = model;
        var near = new NearTriggers(lexicon, vectors);
        _scratch = new(() => (new PairFeatures(near, vectors), []));
    }

    public void Dispose() => _scratch.Dispose();

    /// <summary>The likeliest type of a pair.</summary>
    /// <param name="view">The pair.</param>
    /// <param name="told">What frames and stages made of it, or null.</param>
    internal RankedType Rank(PairView view, EventMention? told)
    {
        var (read, features) = _scratch.Value;
        read.Read(view, told, features);
        var odds = _model.Probabilities(features);
        var order = Enumerable.Range(0, odds.Length).OrderByDescending(i => odds[i]).ToArray();
        var type = told is not null && _model.IndexOf(told.Types[0]) == order[0] ? told.Types[0] : TypeModel.TypeOf(_model.Types[order[0]]);
        return new RankedType(type, _model.Calibration.Of(odds[order[0]]), _model.Deciding(features, order[0], order[1], Told), read.Anchor);
    }
}
