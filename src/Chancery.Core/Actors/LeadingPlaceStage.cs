using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>
/// Places that open a sentence and act in nothing: the country of an item of a round-up ("Yemen: The envoy arrived …"), which parsers take for one more subject, and
/// "In Yerevan crowds stormed …", where they make one noun of town and crowd. The tree is mended to say so before anybody reads it.
/// </summary>
public sealed class LeadingPlaceStage(World world) : IStage
{
    /// <summary>Words of a country's name, how far the noun may stand behind a town, and words that a headline ("Moscow: talks will fail") has at most.</summary>
    private const int LongestName = 6, Near = 3, Headline = 12;

    public string Name => "leading places";

    public Layers Needs => Layers.Tree;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            var tokens = doc.Sentences[i].Tokens;
            if ((i == 0 || doc.Sentences[i - 1].Paragraph != doc.Sentences[i].Paragraph) && Label(world, doc, tokens) is > 0 and var length) Part(doc.Words, tokens, tokens.Start + length);
            else Split(doc, tokens);
        }
    }

    /// <summary>Words of the country that a sentence opens with, before its colon or dash; 0 for none. A town before a dash is where a report was written.</summary>
    internal static int Label(World world, Document doc, TokenRange sentence)
    {
        var length = world.Phrases.Match(doc.Words, sentence.Start, Math.Min(sentence.End, sentence.Start + LongestName), out var senses);
        var sign = sentence.Start + length;
        if (length == 0 || sign + 2 >= sentence.End || !char.IsUpper(doc.TextOf(sentence.Start)[0])) return 0;
        var loud = !doc.TextOf(sentence.Start).ContainsAnyInRange('a', 'z') && doc.TextOf(sentence.Start).Length > 3;
        return doc.Words[sign].Norm switch
        {
            // papers of the Gulf and of India begin a report so: "Muscat: The ministry …"
            ":" => Array.Exists(senses, static sense => sense.Kind is SenseKind.Country or SenseKind.Region && sense.Code is not null)
                || doc.Words[sentence.Start].Sentence == 0 && sentence.End - sign > Headline && char.IsUpper(doc.TextOf(sign + 1)[0]) && Array.Exists(senses, static sense => sense.Kind is SenseKind.Metonym && sense.Code is not null),
            "-" or "–" or "—" => !loud && doc.Words[sign].Span.Start > doc.Words[sign - 1].Span.End && Array.Exists(senses, static sense => sense.Kind is SenseKind.Country),
            _ => false,
        } ? length : 0;
    }

    /// <summary>Hangs the label on what follows, as an aside; what hung on it stands by itself.</summary>
    private static void Part(Span<Token> words, TokenRange sentence, int end)
    {
        var top = -1;
        for (var i = end; i < sentence.End; i++)
        {
            if (words[i].Head < 0 || words[i].Head < end && words[i].Upos is not Upos.Punct && top < 0) top = i;
            if (words[i].Head < 0) break;
        }
        if (top < 0) return;
        (words[top].Head, words[top].Dep) = (-1, Dep.Root);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i < end && (words[i].Head < 0 || words[i].Head >= end)) (words[i].Head, words[i].Dep) = (top, Dep.Parataxis);
            else if (i >= end && i != top && words[i].Head < end) words[i].Head = top;
        }
    }

    /// <summary>"In Yerevan crowds stormed": the town says where, and the crowd is no part of it.</summary>
    private void Split(Document doc, TokenRange sentence)
    {
        var words = doc.Words;
        var at = sentence.Start;
        if (sentence.Length < 5 || !world.Words.Locative.Contains(words[at].Norm) || words[at].Upos is not (Upos.Adp or Upos.Sconj)) return;
        var length = world.Phrases.Match(words, at + 1, Math.Min(sentence.End, at + 1 + LongestName), out var senses);
        var (place, noun) = (at + length, at);
        if (length == 0 || !char.IsUpper(doc.TextOf(at + 1)[0]) || !Array.Exists(senses, static sense => sense.Kind is SenseKind.Metonym or SenseKind.Region or SenseKind.Country && sense.Code is not null) || words[place].Upos is Upos.Adj) return;
        noun = words[place].Head;
        if (words[place].Dep is not Dep.Compound || noun <= place || noun > place + Near || words[noun].Head < noun || words[at].Head != noun) return;
        if (words[noun].Xpos is not "NNS" and not "NNP" && words[place + 1].Upos is not Upos.Num) return;
        (words[place].Head, words[place].Dep) = (words[noun].Head, Dep.Obl);
        (words[at].Head, words[at].Dep) = (place, Dep.Case);
        for (var i = at + 1; i < place; i++)
        {
            if (words[i].Head > place) (words[i].Head, words[i].Dep) = (place, Dep.Compound);
        }
    }
}
