using System.Globalization;
using System.Runtime.CompilerServices;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Writes on every event how far it is told as having happened: the learned value inside what its auxiliary modes allow. Runs when these are settled.</summary>
public sealed class FactualityStage(AuxLexicon lexicon, CueLexicon cues, ToldLexicon told, FactualityModel? model) : IStage
{
    private const double Surely = 3;
    private const int Reasons = 3;

    public string Name => "factuality";

    public Layers Needs => Layers.Tree | Layers.Events | Layers.Claims;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var features = new FactualityFeatures(lexicon, cues, told, model);
        List<string> facts = [];
        foreach (var ev in doc.Events)
        {
            facts.Clear();
            if (model is not null) features.Read(doc, ev.Trigger, facts);
            var value = Math.Round(FactualityReader.Allowed(ev.Aux, model?.Value(facts, FactualityModel.News) ?? Surely), 1);
            ev.Factuality = value;
            var modes = ev.Aux is AuxModes.None ? "" : string.Join(", ", EventLine.Names(ev.Aux));
            ev.Explanation.Add(new ExplanationStep("factuality", doc.Once(string.Create(CultureInfo.InvariantCulture, $"{value:+0.#;-0.#;0}: {(modes.Length > 0 ? modes : "told as done")}{Learned(facts, value)}")),
                [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
        }
    }

    // what the learned table leant on: "; learned tense=VBD||| +0.8"
    private string Learned(List<string> facts, double value)
    {
        if (model is null) return "";
        var reasons = model.Reasons(facts, FactualityModel.News, value, Reasons);
        if (reasons.Count == 0) return "";
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        foreach (var (fact, weight) in reasons)
        {
            text.AppendLiteral(text.Text.IsEmpty ? "; learned " : ", ");
            text.AppendFormatted(fact);
            text.AppendLiteral(" ");
            text.AppendFormatted(weight, "+0.0#;-0.0#");
        }
        return text.ToStringAndClear();
    }
}
