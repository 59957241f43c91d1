using System.Globalization;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Writes on every event how far it is told as having happened: the learned value inside what its auxiliary modes allow. Runs when these are settled.</summary>
public sealed class FactualityStage(AuxLexicon lexicon, CueLexicon cues, FactualityModel? model) : IStage
{
    private const double Surely = 3;

    public string Name => "factuality";

    public Layers Needs => Layers.Tree | Layers.Events | Layers.Claims;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var features = new FactualityFeatures(lexicon, cues);
        List<string> facts = [];
        foreach (var ev in doc.Events)
        {
            facts.Clear();
            if (model is not null) features.Read(doc, ev.Trigger, facts);
            var value = Math.Round(FactualityReader.Allowed(ev.Aux, model?.Value(facts, FactualityModel.News) ?? Surely), 1);
            ev.Factuality = value;
            var modes = string.Join(", ", EventLine.Names(ev.Aux));
            ev.Explanation.Add(new ExplanationStep("factuality", string.Create(CultureInfo.InvariantCulture, $"{value:+0.#;-0.#;0}: {(modes.Length > 0 ? modes : "told as done")}"),
                [ev.Trigger - doc.Sentences[ev.Sentence].Tokens.Start]));
        }
    }
}
