using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>
/// Finds the noun phrases that name actors and resolves them inside their document: country, sector, office, and which mentions are one actor.
/// </summary>
public sealed class ActorStage(World world) : IStage
{
    public string Name => "actors";

    public Layers Needs => Layers.Tree | Layers.Entities;

    public Layers Gives => Layers.Actors;

    public void Run(Document doc)
    {
        doc.Actors.Clear();
        doc.ActorByHead.Clear();
        if (doc.Words.Length == 0) return;
        var finder = new SenseFinder(world, doc, new DocumentClues(doc, world));
        var reader = new SegmentReader(world, doc, finder);
        var composer = new PhraseComposer(world, doc);
        var attachments = new Attachments(world, doc);
        var drafts = new List<Draft>();
        var segments = new List<Segment>();
        foreach (var sentence in doc.Sentences)
        {
            segments.Clear();
            reader.Read(sentence.Tokens, composer, segments, drafts);
            attachments.Link(segments, drafts, sentence.Tokens);
        }
        Resolve(doc, drafts);
    }

    private void Resolve(Document doc, List<Draft> drafts)
    {
        var inheritance = new CountryInheritance(world, doc);
        inheritance.Count(drafts);
        var clusters = new ActorClusters(world, doc, new PronounResolver(world, doc), inheritance);
        for (var i = 0; i < drafts.Count; i++) clusters.Add(drafts[i], drafts, i);
        new ActorWriter(doc, clusters.All).Write(drafts);
    }
}
