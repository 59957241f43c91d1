using Chancery.Core;
using Chancery.Core.Events;
using Chancery.Core.Events.Ranking;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Merging;
using Chancery.Core.Problems;
using Chancery.Core.Runs;
using Chancery.Core.Text;

namespace Chancery.Packs;

/// <summary>
/// The door: text in, events out. Load one and keep it; it is safe for many threads. The five-line case is <c>Coder.Default.Code(text)</c>.
/// </summary>
public sealed class Coder
{
    private static readonly Lazy<Coder> Shared = new(() => Load(AppContext.BaseDirectory));
    private readonly Pipeline _pipeline;

    private readonly Lazy<TellingModel> _tellings;

    private Coder(Pipeline pipeline, FrameLexicon lexicon, IReadOnlyList<Problem> problems, Lazy<TellingModel> tellings) =>
        (_pipeline, Lexicon, Problems, _tellings) = (pipeline, lexicon, problems, tellings);

    /// <summary>The coder of the packs and the model that lie beside the program.</summary>
    /// <exception cref="CoderException">They are not there or broken.</exception>
    public static Coder Default => Shared.Value;

    public FrameLexicon Lexicon { get; }

    public Ontology Ontology => Lexicon.Ontology;

    /// <summary>Says which tellings tell one event; read from the models when it is first asked for.</summary>
    /// <exception cref="ModelException">It is missing or damaged.</exception>
    public TellingModel Tellings => _tellings.Value;

    /// <summary>The stages in their order.</summary>
    public Pipeline Pipeline => _pipeline;

    /// <summary>What the packs' checks found; empty for the packs that are shipped.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Loads the folders <c>packs</c> and <c>models</c> under a root.</summary>
    /// <exception cref="CoderException">They are not there or broken.</exception>
    public static Coder Load(string root)
    {
        var problems = new List<Problem>();
        var reading = new Stages(root);
        var lexicon = FrameLoader.Load(PackFolder.Open(Path.Combine(root, "packs", "plover"), problems), problems);
        var stages = reading.Of(lexicon, problems);
        if (lexicon.Frames.Count == 0) throw new CoderException("No event frame could be read: " + string.Join("\n", problems));
        lexicon.RankBy(() => Ranker(root, lexicon, stages));
        return new Coder(Pipeline.Build([.. stages]), lexicon, problems, new Lazy<TellingModel>(() => LanguageLoader.Tellings(root, stages)));
    }

    /// <summary>The layer that ranks types; the coder works without it.</summary>
    private static TypeRanker? Ranker(string root, FrameLexicon lexicon, IReadOnlyList<IStage> stages)
    {
        var path = Path.Combine(root, "models", "en", TypeModel.Kind + ".bin");
        if (!File.Exists(path) || stages.OfType<NeuralStage>().FirstOrDefault() is not { } reading) return null;
        using var stream = File.OpenRead(path);
        return new TypeRanker(lexicon, TypeModel.Load(stream), reading.Model);
    }

    /// <summary>Codes one text as published on a day; without a day relative dates stay open.</summary>
    public CodedDocument Code(string text, DateOnly? published = null) => Code(new Article { Id = "text", Text = text, Published = published });

    /// <summary>Fills the layers of a document and stops before merging: the coded sentences as they stand.</summary>
    public Document Read(Article article) => _pipeline.Run(article);

    /// <summary>Codes a report as a whole. What is held grows with its length: <see cref="CodeInParts"/> is for texts of any length.</summary>
    public CodedDocument Code(Article article)
    {
        var doc = _pipeline.Run(article);
        return new CodedDocument(doc, DocumentMerger.Merge(doc));
    }

    /// <summary>
    /// The same for texts of any length. A long one (<see cref="LongReport.Is"/>) comes in parts, in the order of the text, each as soon as nothing that follows changes its events; any other as one document.
    /// </summary>
    public IEnumerable<CodedDocument> CodeInParts(Article article) =>
        LongReport.Is(article) ? new LongReport(_pipeline).Code(article).Select(static part => new CodedDocument(part.Document, part.Events)) : [Code(article)];

    /// <summary>As <see cref="Read"/>, a long text in parts.</summary>
    public IEnumerable<Document> ReadInParts(Article article) => LongReport.Is(article) ? new LongReport(_pipeline).Read(article) : [Read(article)];
}
