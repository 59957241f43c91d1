using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Which tokens stand in quotation marks. An opening mark without an end runs to the end of its paragraph.</summary>
internal sealed class QuoteReader
{
    private bool[] _quoted = [];
    private Document _doc = null!;

    public void Read(Document doc)
    {
        _doc = doc;
        if (_quoted.Length < doc.Tokens.Count) _quoted = new bool[doc.Tokens.Count];
        var (open, paragraph) = (false, -1);
        for (var i = 0; i < doc.Tokens.Count; i++)
        {
            var here = doc.Sentences[doc.Words[i].Sentence].Paragraph;
            if (here != paragraph) (open, paragraph) = (false, here);
            _quoted[i] = open;
            switch (doc.Words[i].Norm)
            {
                case "“" or "``" or "„" or "«": open = true; break;
                case "”" or "''" or "»": (open, _quoted[i]) = (false, false); break;
                case "\"": (open, _quoted[i]) = (!open, false); break;
            }
        }
    }

    /// <summary>How a stretch is told; who says so may stand in its midst, and marks and "that" are nobody's words.</summary>
    public ClaimKind KindOf(TokenRange content, TokenRange cue = default, TokenRange? source = null)
    {
        var (quoted, told) = (0, 0);
        for (var i = content.Start; i < content.End; i++)
        {
            ref readonly var word = ref _doc.Words[i];
            if (word.Upos is Upos.Punct || word.Dep is Dep.Mark || cue.Contains(i) || source is { } range && range.Contains(i)) continue;
            if (_quoted[i]) quoted++;
            else told++;
        }
        return quoted == 0 ? ClaimKind.Indirect : told == 0 ? ClaimKind.Direct : ClaimKind.Mixed;
    }

    public bool IsQuoted(int token) => _quoted[token];
}
