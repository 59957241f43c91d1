using Chancery.Core.Evaluation;
using Chancery.Core.Language;

namespace Chancery.Training;

/// <summary>
/// Learns which ending is replaced by which, per Penn tag: for each ending the commonest edit, kept only where it differs from what the shorter
/// ending already says.
/// </summary>
internal static class LemmaLearner
{
    /// <param name="documents">The treebanks.</param>
    /// <param name="attested">Whole words that the treebanks have, also those that an ending explains.</param>
    public static Dictionary<string, LemmaEdit> Learn(List<ConlluDocument> documents, HashSet<string> attested)
    {
        var votes = new Dictionary<string, Dictionary<LemmaEdit, int>>(StringComparer.Ordinal);
        var key = new char[128];
        foreach (var word in documents.SelectMany(doc => doc.Sentences).SelectMany(sentence => sentence.Words))
        {
            var upos = EnumNames.ParseUpos(word.Upos);
            var proper = LemmaTable.IsProper(upos, word.Xpos);
            var form = proper ? word.Form : word.Form.ToLowerInvariant();
            if (form.Length > 30 || word.Lemma is "_" or "") continue;
            var edit = EditOf(form, proper ? word.Lemma : word.Lemma.ToLowerInvariant());
            if (edit is null) continue;
            var tag = new string(key, 0, LemmaTable.Tag(upos, word.Xpos, key));
            var norm = form.ToLowerInvariant();
            Vote(votes, tag + "^" + norm, edit.Value);
            attested.Add(tag + "^" + norm);
            for (var length = 0; length <= Math.Min(LemmaTable.LongestEnding, norm.Length - 1); length++) Vote(votes, tag + norm[^length..], edit.Value);
        }
        return Prune(votes);
    }

    public static LemmaEdit? EditOf(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return form.Length - common > byte.MaxValue ? null : new LemmaEdit((byte)(form.Length - common), lemma[common..]);
    }

    private static Dictionary<string, LemmaEdit> Prune(Dictionary<string, Dictionary<LemmaEdit, int>> votes)
    {
        var edits = new Dictionary<string, LemmaEdit>(StringComparer.Ordinal);
        // shorter endings first, whole words last: each is kept only where it adds something
        foreach (var (key, counts) in votes.OrderBy(vote => vote.Key.Contains('^', StringComparison.Ordinal)).ThenBy(vote => vote.Key.Length).ThenBy(vote => vote.Key, StringComparer.Ordinal))
        {
            var best = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Cut).ThenBy(pair => pair.Key.Add, StringComparer.Ordinal).First();
            var ending = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
            var whole = ending.StartsWith('^');
            if (!whole && ending.Length > 3 && best.Value < 2) continue;
            if (Shorter(edits, key) != best.Key || ending.Length == 0) edits[key] = best.Key;
        }
        return edits;
    }

    private static LemmaEdit Shorter(Dictionary<string, LemmaEdit> edits, string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal) + 1;
        var (tag, ending) = (key[..slash], key[slash..].TrimStart('^'));
        var from = key[slash..].StartsWith('^') ? Math.Max(0, ending.Length - 1) : ending.Length - 1;
        for (var length = Math.Min(LemmaTable.LongestEnding, from); length >= 0; length--)
            if (edits.TryGetValue(tag + ending[^length..], out var edit)) return edit;
        return new LemmaEdit(0, "");
    }

    private static void Vote(Dictionary<string, Dictionary<LemmaEdit, int>> votes, string key, LemmaEdit edit)
    {
        if (!votes.TryGetValue(key, out var counts)) votes[key] = counts = [];
        counts[edit] = counts.GetValueOrDefault(edit) + 1;
    }
}
