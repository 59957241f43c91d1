using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Adds negation, future and hypothesis that the words around an event tell; what the frames found is kept. Historical comes with the dates.</summary>
public sealed class AuxStage(AuxLexicon lexicon, CueLexicon cues) : IStage
{
    public string Name => "aux";

    public Layers Needs => Layers.Tree | Layers.Events;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        if (doc.Events.Count == 0) return;
        var tree = new SentenceTree();
        var reader = new AuxReader(lexicon, cues, tree);
        List<(AuxModes Mode, int Token)> found = [];
        var built = -1;
        foreach (var ev in doc.Events)
        {
            if (built != ev.Sentence) tree.Build(doc, doc.Sentences[built = ev.Sentence].Tokens);
            found.Clear();
            reader.Read(doc, ev.Trigger, found, ev.Given);
            Forget(doc, ev.Told, found);
            foreach (var (mode, token) in found)
            {
                if (ev.Aux.HasFlag(mode)) continue;
                ev.Aux |= mode;
                ev.Explanation.Add(new ExplanationStep("aux", $"{mode.ToString().ToLowerInvariant()}: {doc.Words[token].Norm}", [token - doc.Sentences[ev.Sentence].Tokens.Start]));
            }
        }
    }

    /// <summary>"Will not withdraw" is a refusal: neither its "not" nor the "will" beside it says more.</summary>
    private static void Forget(Document doc, IReadOnlyList<int> told, List<(AuxModes Mode, int Token)> found)
    {
        if (told.Count == 0 || found.Find(row => row.Mode is AuxModes.Negation && told.Contains(row.Token)) is not { Mode: AuxModes.Negation } negated) return;
        var verb = doc.Words[negated.Token].Head;
        found.RemoveAll(row => row.Token == negated.Token || row.Mode is AuxModes.Future or AuxModes.Hypothetical && doc.Words[row.Token].Head == verb && doc.Words[row.Token].Dep is Dep.Aux);
    }
}
