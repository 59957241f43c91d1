using Chancery.Core.Actors.Coreference;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>
/// Finds the noun phrases that name actors and resolves them inside their document: country, sector, office, and which mentions are one actor.
/// </summary>
/// <param name="world">The standing world.</param>
/// <param name="chains">Says which phrases mean the same where the rules do not; null to do without.</param>
public sealed class ActorStage(World world, CorefModel? chains = null) : IStage
{
    public string Name => "actors";

    public Layers Needs => Layers.Tree | Layers.Entities;

    public Layers Gives => Layers.Actors;

    public void Run(Document doc) => RunFor(doc, []);

    /// <summary>Runs the stage and says what the phrases at the given spans stand for, in their order. Spans that the stage would not have cut that way are read as they are given.</summary>
    public IReadOnlyList<ActorMention?> RunFor(Document doc, IReadOnlyList<TextSpan> asked)
    {
        doc.Actors.Clear();
        doc.ActorByHead.Clear();
        if (doc.Words.Length == 0) return new ActorMention?[asked.Count];
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
        var answers = new AskedPhrases(doc, reader, composer, attachments).Choose(asked, drafts);
        var writer = Resolve(doc, drafts);
        return [.. answers.Select(draft => draft is null ? null : writer.Of(draft))];
    }

    /// <summary>Which of the given noun phrases, in text order, mean the same: the number of the chain of each, dense from 0.</summary>
    /// <exception cref="InvalidOperationException">The stage was made without a model.</exception>
    public IReadOnlyList<int> Chains(Document doc, IReadOnlyList<TokenRange> phrases) =>
        new ChainFinder(chains ?? throw new InvalidOperationException("this stage has no model of chains"), world).Find(doc, phrases);

    private ActorWriter Resolve(Document doc, List<Draft> drafts)
    {
        var inheritance = new CountryInheritance(world, doc);
        if (doc.Memory is { } known) inheritance.Remember(known);
        inheritance.Count(drafts);
        var clusters = new ActorClusters(world, doc, new PronounResolver(world, doc), inheritance, chains is null ? null : new ClusterRanker(chains, world, doc, drafts));
        if (doc.Memory is { } before) clusters.Remember(before);
        for (var i = 0; i < drafts.Count; i++) clusters.Add(drafts[i], drafts, i);
        var writer = new ActorWriter(doc, clusters.All);
        writer.Write(drafts);
        if (doc.Memory is not { } memory) return writer;
        inheritance.Keep(memory);
        clusters.Keep(memory);
        return writer;
    }
}
