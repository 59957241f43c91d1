using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>
/// Reads how far an event is told as having happened: the learned value by the convention of a public set, or, for reports, the value that the
/// words for negation, future and hypothesis allow.
/// </summary>
public sealed class FactualityReader
{
    /// <summary>How graded events are read whose convention nobody named: halfway between what edited news says and what the modes allow.</summary>
    public const string Graded = "graded";

    private const double Open = 0.9, Surely = 1;

    private readonly FactualityModel? _model;
    private readonly FactualityFeatures _features;
    private readonly SentenceTree _tree = new();
    private readonly AuxReader _reader;
    private readonly List<string> _facts = [];
    private readonly List<(AuxModes Mode, int Token)> _found = [];

    public FactualityReader(AuxLexicon lexicon, CueLexicon cues, ToldLexicon told, FactualityModel? model)
    {
        _model = model;
        _features = new FactualityFeatures(lexicon, cues, told, model);
        _reader = new AuxReader(lexicon, cues, _tree);
    }

    /// <summary>Conventions that the learned table knows by name.</summary>
    public IReadOnlyList<string> Conventions => _model?.Conventions ?? [];

    /// <param name="doc">With its tree.</param>
    /// <param name="token">The head of the event.</param>
    /// <param name="convention">Of a public set, or <see cref="Graded"/>; empty for reports.</param>
    public Factuality Read(Document doc, int token, string convention)
    {
        _facts.Clear();
        _found.Clear();
        _tree.Build(doc, doc.Sentences[doc.Words[token].Sentence].Tokens);
        _reader.Read(doc, token, _found);
        if (_model is not null) _features.Read(doc, token, _facts);
        var modes = AuxModes.None;
        foreach (var (mode, _) in _found) modes |= mode;
        var reason = _found.Count == 0 ? "told as done" : string.Join(", ", _found.Select(row => $"{row.Mode.ToString().ToLowerInvariant()}: {doc.Words[row.Token].Norm}"));
        if (convention.Length > 0 && convention != Graded && _model is not null) return new Factuality(_model.Value(_facts, convention), modes, reason);
        var news = _model?.Value(_facts, FactualityModel.News) ?? 3;
        var allowed = Allowed(modes, news);
        return new Factuality(convention == Graded ? (news + allowed) / 2 : allowed, modes, reason);
    }

    /// <summary>The learned value inside what the modes allow.</summary>
    public static double Allowed(AuxModes modes, double value)
    {
        if (modes.HasFlag(AuxModes.Hypothetical)) return Math.Clamp(value, -Open, Open);
        if (modes.HasFlag(AuxModes.Negation)) return modes.HasFlag(AuxModes.Future) ? Math.Clamp(value, -2, -Surely) : -3;
        return modes.HasFlag(AuxModes.Future) ? Math.Clamp(value, 0, Open) : Math.Clamp(value, Surely, 3);
    }
}
