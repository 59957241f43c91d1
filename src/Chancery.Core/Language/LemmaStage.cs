using System.Text;
using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Fills lemmas from form and tag by the irregular forms of the pack and a table of endings.</summary>
public sealed class LemmaStage : IStage
{
    public const string Kind = "lemmas";

    private readonly LemmaTable _table;
    private readonly IrregularForms _irregular;

    private LemmaStage(LemmaTable table, IrregularForms irregular) => (_table, _irregular) = (table, irregular);

    public string Name => "lemmas";

    public Layers Needs => Layers.Tags;

    public Layers Gives => Layers.None;

    /// <exception cref="ModelException">The stream is no lemma table or is damaged.</exception>
    public static LemmaStage Load(Stream stream, IrregularForms irregular)
    {
        try
        {
            return new LemmaStage(LemmaTable.Read(new ContentReader(ModelFile.Read(stream, Kind))), irregular);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or DecoderFallbackException)
        {
            throw new ModelException($"The {Kind} model cannot be read: {e.Message}");
        }
    }

    public void Run(Document doc)
    {
        foreach (ref var token in doc.Words)
            token.Lemma = _irregular.Lemma(token.Norm, token.Xpos) ?? _table.Lemma(token.Span.In(doc.Text), token.Norm, token.Upos, token.Xpos);
    }
}
