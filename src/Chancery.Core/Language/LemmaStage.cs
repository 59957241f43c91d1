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
        for (var i = 0; i < doc.Words.Length; i++) doc.Words[i].Lemma = Lemma(doc, i);
    }

    /// <summary>The lemma of a word as it is tagged now.</summary>
    internal string Lemma(Document doc, int at)
    {
        ref readonly var token = ref doc.Words[at];
        return _irregular.Lemma(token.Norm, token.Xpos) ?? _table.Lemma(token.Span.In(doc.Text), token.Norm, token.Upos, token.Xpos);
    }
}
