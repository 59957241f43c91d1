using System.Runtime;
using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Merging;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Cli;

/// <summary>The coder of the packs and models below a folder.</summary>
internal sealed class PackEngine(Coder coder, string root) : IEngine
{
    // packs and models allocate half of it
    private const long MostLoaded = 240L << 20;

    private readonly Pipeline _language = Pipeline.Build([.. coder.Pipeline.Stages.TakeWhile(stage => !stage.Gives.HasFlag(Layers.Actors))]);

    public FrameLexicon Frames => coder.Lexicon;

    public FactualityReader Factuality => field ??= ClaimLoader.Factuality(root);

    public IReadOnlyList<IStage> Stages => coder.Pipeline.Stages;

    /// <exception cref="EngineException">The packs or the models are missing or broken.</exception>
    public static IEngine Load(string root)
    {
        // nearly all that is read here stays, so that each collection looks at everything for nothing
        var quiet = Quiet();
        try
        {
            return new PackEngine(Coder.Load(root), root);
        }
        catch (Exception e) when (e is CoderException or ModelException)
        {
            throw new EngineException(UseProblems.CannotLoad(root, e.Message));
        }
        finally
        {
            if (quiet && GCSettings.LatencyMode is GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
        }
    }

    /// <summary>Asks for no collection until so much was allocated; false where the machine has no room for that.</summary>
    private static bool Quiet()
    {
        try
        {
            return GC.TryStartNoGCRegion(MostLoaded);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            return false;
        }
    }

    public TellingModel Tellings => coder.Tellings;

    public CodedReport Code(Article article)
    {
        var coded = coder.Code(article);
        return new CodedReport(coded.Document, coded.Events);
    }

    public IEnumerable<CodedReport> CodeInParts(Article article) => coder.CodeInParts(article).Select(static part => new CodedReport(part.Document, part.Events));

    public IEnumerable<Document> ReadInParts(Article article) => coder.ReadInParts(article);

    public Document Read(Article article) => coder.Read(article);

    public Document Parse(Article article)
    {
        var doc = new Document(article);
        _language.Run(doc);
        return doc;
    }
}
