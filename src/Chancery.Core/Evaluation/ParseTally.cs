using System.Globalization;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Counts for <see cref="ParseEvaluator"/>, added up over documents.</summary>
/// <param name="readings">Tags, trees and lemmas count too; otherwise words and sentences alone.</param>
internal sealed class ParseTally(bool readings)
{
    /// <summary>So many wrong words are kept for <c>--errors</c>.</summary>
    private const int MaxErrors = 10_000;

    private readonly List<string> _errors = [];
    private int _gold, _found, _aligned, _upos, _xpos, _uas, _las, _lemma, _goldSentences, _foundSentences, _sentences;

    public void Add(ConlluDocument source, Document doc)
    {
        var match = Align(source.Document, doc);
        var back = new int[doc.Tokens.Count];
        Array.Fill(back, -1);
        for (var i = 0; i < match.Length; i++)
            if (match[i] >= 0) back[match[i]] = i;
        (_gold, _found) = (_gold + match.Length, _found + doc.Tokens.Count);
        Sentences(source.Document, doc);
        for (int s = 0, at = 0; s < source.Sentences.Count; at += source.Sentences[s].Words.Count, s++)
            for (var w = 0; w < source.Sentences[s].Words.Count; w++)
            {
                if (match[at + w] >= 0) Word(source.Sentences[s], w, at, doc, match[at + w], back);
                else Error($"line {source.Sentences[s].Line}: {source.Sentences[s].Words[w].Form}: cut otherwise");
            }
    }

    public EvaluationResult Result(string file) => new()
    {
        Task = readings ? "parse" : "tokens",
        File = file,
        N = _gold,
        Attempted = _aligned,
        Metrics =
        [
            .. Readings(), new("sentences.f1", F1(_sentences, _goldSentences, _foundSentences)), new("tokens.f1", F1(_aligned)),
        ],
        Errors = _errors,
    };

    private IEnumerable<Metric> Readings() => readings ? [new("upos", F1(_upos)), new("xpos", F1(_xpos)), new("uas", F1(_uas)), new("las", F1(_las)), new("lemma", F1(_lemma))] : [];

    private void Word(ConlluSentence sentence, int w, int first, Document doc, int found, int[] back)
    {
        var gold = sentence.Words[w];
        ref readonly var token = ref doc.Words[found];
        _aligned++;
        if (!readings) return;
        if (token.Upos == EnumNames.ParseUpos(gold.Upos)) _upos++;
        if (token.Xpos == gold.Xpos) _xpos++;
        if (gold.Lemma == "_" || token.Lemma == gold.Lemma) _lemma++;
        else Error($"line {sentence.Line}: {gold.Form}: lemma {gold.Lemma}, got {token.Lemma}");
        var head = gold.Head < 0 ? -1 : first + gold.Head;
        var right = token.Head < 0 ? head < 0 : back[token.Head] >= 0 && back[token.Head] == head;
        if (right) _uas++;
        if (right && token.Dep.BaseName() == EnumNames.BaseOf(gold.Deprel)) _las++;
        else Error(Arc(sentence, gold, token, doc));
    }

    private void Error(FormattableString what)
    {
        if (_errors.Count < MaxErrors) _errors.Add(what.ToString(CultureInfo.InvariantCulture));
    }

    private static FormattableString Arc(ConlluSentence sentence, ConlluWord gold, Token token, Document doc)
    {
        var goldHead = gold.Head < 0 ? "ROOT" : sentence.Words[gold.Head].Form;
        var head = token.Head < 0 ? "ROOT" : doc.TextOf(token.Head).ToString();
        return $"line {sentence.Line}: {gold.Form}: {gold.Deprel} of {goldHead}, got {token.Dep.Name()} of {head}";
    }

    private void Sentences(Document gold, Document doc)
    {
        var ours = doc.Sentences.Select(sentence => sentence.Span).ToHashSet();
        (_goldSentences, _foundSentences) = (_goldSentences + gold.Sentences.Count, _foundSentences + ours.Count);
        foreach (var sentence in gold.Sentences)
            if (ours.Contains(sentence.Span)) _sentences++;
    }

    /// <summary>For each gold word the word of ours that covers the same text, or -1.</summary>
    private static int[] Align(Document gold, Document doc)
    {
        var match = new int[gold.Tokens.Count];
        var j = 0;
        for (var i = 0; i < match.Length; i++)
        {
            var span = gold.Words[i].Span;
            while (j < doc.Tokens.Count && doc.Words[j].Span.Start < span.Start) j++;
            match[i] = j < doc.Tokens.Count && doc.Words[j].Span == span ? j : -1;
        }
        return match;
    }

    private double F1(int right) => F1(right, _gold, _found);

    private static double F1(int right, int gold, int found) => gold + found == 0 ? 0 : 2.0 * right / (gold + found);
}
