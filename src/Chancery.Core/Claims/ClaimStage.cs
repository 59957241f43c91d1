using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Finds who says what, and writes it on every event that lies in what is said.</summary>
public sealed class ClaimStage(CueLexicon lexicon) : IStage, IDisposable
{
    private readonly ThreadLocal<ClaimReader> _readers = new(() => new ClaimReader(lexicon));

    public string Name => "claims";

    public Layers Needs => Layers.Tree | Layers.Entities;

    public Layers Gives => Layers.Claims;

    public CueLexicon Lexicon => lexicon;

    public void Run(Document doc)
    {
        if (lexicon.Count == 0) return;
        _readers.Value!.Read(doc, doc.Claims);
        // a reader holds its last document until it is given the next
        if (doc.Tokens.Count > LongText.MostKept) _readers.Value = new ClaimReader(lexicon);
        if (doc.Events.Count == 0) return;
        var attribution = new ClaimAttribution(lexicon, doc);
        foreach (var ev in doc.Events) attribution.Write(ev);
    }

    public void Dispose() => _readers.Dispose();
}
