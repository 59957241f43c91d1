using System.Globalization;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events.Ranking;

/// <summary>Says what is true of a pair: what the frames read there, which words stand on the way and around, and what those are used like. One instance a thread.</summary>
internal sealed class PairFeatures(NearTriggers near, IWordVectors vectors)
{
    // how far each kind of feature is trusted: a larger value needs a smaller weight, and weights are held back
    private const float Words = 0.25f, Lexical = 0.6f, Ruled = 0.5f, Dense = 1f, Near = 1f;

    /// <summary>The value of features that speak for one type alone.</summary>
    internal const float Tied = 3f;

    /// <summary>The feature that says what the frames and the stages behind them made of the pair.</summary>
    internal const string Told = "told";

    private readonly PairPath _path = new();
    private readonly TreeIndex _tree = new();
    private readonly PhraseVector _phrase = new(vectors);
    private readonly HashSet<(string, string)> _seen = [];
    private List<Feature> _into = null!;
    private PairView _view = null!;

    /// <summary>The word that the pair hangs from, or -1.</summary>
    public int Anchor => _path.SourceVerb >= 0 ? _path.SourceVerb : _path.TargetVerb >= 0 ? _path.TargetVerb : _path.Top >= 0 ? _path.Top : _view.HeadOf(_view.Source);

    private Span<Token> Tokens => _view.Document.Words;

    /// <param name="view">The pair.</param>
    /// <param name="told">What frames and stages made of it, or null.</param>
    /// <param name="into">Where the features go.</param>
    public void Read(PairView view, EventMention? told, List<Feature> into)
    {
        (_view, _into) = (view, into);
        into.Clear();
        Add("bias", Near);
        _path.Read(view);
        _tree.Build(Tokens, view.Sentence.Tokens);
        Readings();
        Loose();
        if (told is not null) Settled(told);
        Way();
        Around();
        Vectors();
        Parties();
    }

    /// <summary>The feature comes from frames rather than from the words.</summary>
    public static bool IsOfFrames(Feature feature) =>
        feature.Name.StartsWith("rule", StringComparison.Ordinal) || feature.Name.StartsWith("told", StringComparison.Ordinal) || feature.Name.StartsWith("top,", StringComparison.Ordinal) || feature.Name.StartsWith("loose", StringComparison.Ordinal) || feature.Name is "top" or "top.sure" or "score";

    private void Add(string name, float value = Lexical) => _into.Add(new Feature(name, value));

    private void For(string name, string type, float value = Tied) => _into.Add(new Feature(name, value, type));

    private void Readings()
    {
        var readings = _view.Readings;
        if (readings.Count == 0)
        {
            Add("rule.none", Ruled);
            return;
        }
        var (best, top) = readings[0];
        For("top", best.Type);
        For("top," + Touch(best), best.Type);
        For("top," + best.Kind, best.Type);
        For("top.sure", best.Type, (float)Math.Clamp(top / 8, -1, 1) * Tied);
        if (best.Aux is not AuxModes.None) For("top," + best.Aux, best.Type);
        if (best.Trigger != best.Inner) For("top,outer", best.Type);
        if (best.Words.Count > 0) For("top,words", best.Type);
        Add("rule.top=" + best.Type, Ruled);
        Add("rule.frame=" + best.Frame.Id, Ruled);
        foreach (var (rule, _) in best.Outer) Add("rule.outer=" + rule.Id, Ruled);
        if (best.Trigger != best.Inner) Add($"rule.retyped={best.Frame.Type}>{best.Type}", Ruled);
        Dictionary<string, double> scores = new(StringComparer.Ordinal);
        foreach (var (reading, score) in readings)
        {
            if (!scores.TryGetValue(reading.Type, out var known) || score > known) scores[reading.Type] = score;
            if (!reading.Absorbed && reading != best) Add("rule.also=" + reading.Type, Ruled / 2);
            if (reading.Absorbed) Add("rule.inside=" + reading.Frame.Type, Ruled / 2);
        }
        foreach (var (type, score) in scores) For("score", type, (float)Math.Exp((score - top) / 2) * Tied);
    }

    /// <summary>Types of triggers whose tests do not hold, each once, by how well their parties are those marked.</summary>
    private void Loose()
    {
        _seen.Clear();
        foreach (var reading in _view.Loose)
        {
            var touch = Touch(reading);
            if (touch is "neither" && !_path.Tokens.Contains(reading.Trigger)) continue;
            if (_seen.Add((reading.Type, touch))) For("loose," + touch, reading.Type);
        }
    }

    /// <summary>What the stages behind the frames made of the best reading: plans, denials, what is only supposed.</summary>
    private void Settled(EventMention told)
    {
        For(Told, told.Types[0]);
        if (told.Types[0] != _view.Readings[0].Reading.Type) For("told, settled", told.Types[0]);
        Add("told=" + told.Types[0], Ruled);
        if (told.Aux is not AuxModes.None) Add($"told={told.Types[0]},{told.Aux}", Ruled);
        foreach (var mode in told.Modes) Add($"told={told.Types[0]}/{mode}", Ruled);
    }

    /// <summary>Which of the marked parties the reading has found.</summary>
    private string Touch(Reading reading)
    {
        var (source, target) = (reading.Actors.Exists(_view.Source.Contains), reading.Recipients.Exists(_view.Target.Contains));
        return source && target ? "both" : source ? "source" : target ? "target" : "neither";
    }

    private void Way()
    {
        foreach (var token in _path.Tokens)
        {
            if (IsContent(token)) Add("path=" + Tokens[token].Lemma);
        }
        if (_path.Top >= 0 && !_view.InParties(_path.Top)) Add("top=" + Tokens[_path.Top].Lemma);
        Verb("sverb", _path.SourceVerb);
        if (_path.TargetVerb != _path.SourceVerb) Verb("tverb", _path.TargetVerb);
        Case("scase", _view.HeadOf(_view.Source), _path.SourceVerb);
        Case("tcase", _view.HeadOf(_view.Target), _path.TargetVerb);
    }

    /// <summary>A verb, how it stands, and what it does to its nearest words.</summary>
    private void Verb(string name, int verb)
    {
        if (verb < 0) return;
        var lemma = Tokens[verb].Lemma;
        Add($"{name}={lemma}");
        Add($"{name}.form={Tokens[verb].Xpos}", Words);
        foreach (var child in _tree.Of(verb))
        {
            if (_view.InParties(child)) continue;
            ref var word = ref Tokens[child];
            if (word.Dep is Dep.Aux or Dep.AuxPass || word.Norm is "not" or "n't" or "never") Add($"{name}.aux={word.Norm}", Words);
            else if (word.Dep is Dep.Obj or Dep.Xcomp or Dep.Ccomp or Dep.Obl or Dep.CompoundPrt or Dep.NsubjPass or Dep.Advcl)
            {
                Add($"{name}.{word.Dep}={word.Lemma}");
                Add($"{lemma}+{word.Lemma}");
            }
        }
    }

    private void Case(string name, int head, int verb)
    {
        if (head < 0) return;
        Add($"{name}.dep={Tokens[head].Dep}", Words);
        foreach (var child in _tree.Of(head))
        {
            if (Tokens[child].Dep is not (Dep.Case or Dep.Mark)) continue;
            Add($"{name}={Tokens[child].Norm}", Words);
            var above = Tokens[head].Head;
            if (_view.Sentence.Tokens.Contains(above)) Add($"{Tokens[above].Lemma}~{Tokens[child].Norm}");
        }
        if (verb >= 0 && Tokens[head].Head == verb) Add($"{Tokens[verb].Lemma}:{Tokens[head].Dep}");
    }

    private void Around()
    {
        var (first, last) = (Math.Min(_view.Source.Start, _view.Target.Start), Math.Max(_view.Source.End, _view.Target.End));
        var before = "";
        for (var i = _view.Sentence.Tokens.Start; i < _view.Sentence.Tokens.End; i++)
        {
            if (_view.InParties(i))
            {
                before = _view.Source.Contains(i) ? "S" : "T";
                continue;
            }
            ref var word = ref Tokens[i];
            if (word.Upos is Upos.Punct or Upos.Propn or Upos.Num or Upos.Det) continue;
            var inside = i > first && i < last && _view.Source.Length > 0 && _view.Target.Length > 0;
            if (IsContent(i)) Add("word=" + word.Lemma, Words);
            if (inside)
            {
                Add("between=" + word.Lemma, Words);
                Add($"{before}_{word.Lemma}", Words);
                before = word.Lemma;
            }
            else before = "";
        }
    }

    private void Vectors()
    {
        var verb = _path.SourceVerb >= 0 ? _path.SourceVerb : _path.TargetVerb;
        List<int> act = [];
        if (verb >= 0)
        {
            act.Add(verb);
            foreach (var child in _tree.Of(verb))
            {
                if (!_view.InParties(child) && IsContent(child) && Tokens[child].Dep is Dep.Obj or Dep.Xcomp or Dep.Obl or Dep.CompoundPrt or Dep.NsubjPass or Dep.Ccomp) act.Add(child);
            }
            Spell("v.verb", [verb]);
            Alike("near.verb", [verb]);
        }
        Spell("v.act", act);
        Spell("v.way", _path.Tokens.FindAll(IsContent));
        List<int> all = [];
        for (var i = _view.Sentence.Tokens.Start; i < _view.Sentence.Tokens.End; i++)
        {
            if (!_view.InParties(i) && IsContent(i)) all.Add(i);
        }
        Spell("v.all", all);
        Alike("near", act);
        Alike("near.way", _path.Tokens.FindAll(IsContent));
    }

    private void Spell(string name, List<int> tokens)
    {
        if (!Mean(tokens)) return;
        var values = _phrase.Values;
        for (var i = 0; i < values.Length; i++) Add(name + "." + i.ToString(CultureInfo.InvariantCulture), values[i] * Dense);
    }

    private void Alike(string name, List<int> tokens)
    {
        if (!Mean(tokens)) return;
        foreach (var (type, value) in near.Types(_phrase.Values))
        {
            For(name + ".type", type, value * Tied);
            Add($"{name}={type}", value * Near);
        }
    }

    private bool Mean(List<int> tokens)
    {
        _phrase.Clear();
        foreach (var token in tokens) _phrase.Add(Tokens[token].Lemma);
        return _phrase.Finish();
    }

    private void Parties()
    {
        Party("source", _view.HeadOf(_view.Source));
        Party("target", _view.HeadOf(_view.Target));
    }

    private void Party(string name, int head)
    {
        if (head < 0)
        {
            Add(name + ".none", Words);
            return;
        }
        var actor = _view.Document.ActorAt(head);
        Add($"{name}.is={actor?.Sector ?? (actor?.Code is null ? "-" : "state")}", Words);
        // a name says who it is, not what happened
        if (Tokens[head].Upos is not Upos.Propn) Add($"{name}.head={Tokens[head].Lemma}", Words);
    }

    private bool IsContent(int token) => Tokens[token].Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv;
}
