using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Which tokens stand in quotation marks. An opening mark without an end runs to the end of its paragraph.</summary>
internal sealed class QuoteReader
{
    private bool[] _quoted = [];

    public void Read(Document doc)
    {
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

    public ClaimKind KindOf(TokenRange content)
    {
        var quoted = 0;
        for (var i = content.Start; i < content.End; i++)
        {
            if (_quoted[i]) quoted++;
        }
        // one or two tokens outside are the closing mark and a comma
        return quoted == 0 ? ClaimKind.Indirect : quoted >= content.Length - 2 ? ClaimKind.Direct : ClaimKind.Mixed;
    }

    public bool IsQuoted(int token) => _quoted[token];
}
