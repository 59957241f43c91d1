using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Reads tellings out of a document that has tags, tree and names.</summary>
internal sealed class TellingReader(Document doc, Lexemes lexemes)
{
    private const int MostDepth = 12;

    private readonly TreeIndex _tree = new();
    private readonly WordBag _story = Story(doc, lexemes);

    /// <param name="trigger">Its head token.</param>
    /// <param name="range">Its tokens.</param>
    public Telling Read(int trigger, TokenRange range)
    {
        var words = doc.Words;
        var sentence = words[trigger].Sentence;
        _tree.Build(words, doc.Sentences[sentence].Tokens);
        var telling = new Telling
        {
            Doc = doc, Trigger = trigger, Sentence = sentence, Text = doc.TextOf(range).ToLowerInvariant(), Word = lexemes.Of(words[trigger]),
            Verbal = words[trigger].Upos is Upos.Verb or Upos.Aux, Story = _story,
            Governor = words[trigger].Head >= 0 ? lexemes.Of(words[words[trigger].Head]) : null,
        };
        Sides(telling, trigger);
        // the sides of a light verb or of the clause that a noun stands in are the noun's own
        if (telling.Subjects.Count == 0 && words[trigger].Head is >= 0 and var head && words[head].Upos is Upos.Verb && words[trigger].Dep is Dep.Obj or Dep.Xcomp or Dep.Conj) Sides(telling, words[trigger].Head);
        foreach (var child in _tree.Of(trigger)) Below(telling, child, range, 0);
        Around(telling, doc.Sentences[sentence].Tokens, range);
        return telling;
    }

    private void Sides(Telling telling, int at)
    {
        foreach (var child in _tree.Of(at))
        {
            if (child == telling.Trigger) continue;
            ref readonly var word = ref doc.Words[child];
            switch (word.Dep)
            {
                case Dep.Nsubj or Dep.NsubjOuter or Dep.OblAgent or Dep.NmodPoss: telling.Subjects.Add(lexemes.Of(word)); break;
                case Dep.Obj or Dep.NsubjPass or Dep.Iobj: telling.Objects.Add(lexemes.Of(word)); break;
                case Dep.Nmod or Dep.Compound when at == telling.Trigger: telling.Objects.Add(lexemes.Of(word)); break;
                case Dep.Amod or Dep.Advmod or Dep.CompoundPrt or Dep.Nummod when at == telling.Trigger: telling.Modifiers.Add(lexemes.Of(word)); break;
                default: break;
            }
        }
    }

    private void Below(Telling telling, int at, TokenRange range, int depth)
    {
        if (depth > MostDepth) return;
        ref readonly var word = ref doc.Words[at];
        if (IsContent(word.Upos) && !range.Contains(at)) telling.Arguments.Add(lexemes.Of(word));
        foreach (var child in _tree.Of(at)) Below(telling, child, range, depth + 1);
    }

    private void Around(Telling telling, TokenRange sentence, TokenRange range)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            ref readonly var word = ref doc.Words[i];
            var kind = word.Entity >= 0 && word.Entity < doc.Entities.Count ? doc.Entities[word.Entity].Kind : EntityKind.None;
            if (!IsContent(word.Upos)) continue;
            if (kind is EntityKind.Date) telling.Times.Add(lexemes.Of(word));
            else if (word.Upos is Upos.Num) telling.Numbers.Add(lexemes.Of(word));
            else if (kind is not EntityKind.None || word.Upos is Upos.Propn) telling.Names.Add(lexemes.Of(word));
            if (!range.Contains(i)) telling.Context.Add(lexemes.Of(word));
        }
    }

    private static WordBag Story(Document doc, Lexemes lexemes)
    {
        var bag = new WordBag();
        foreach (ref readonly var word in doc.Words)
            if (IsContent(word.Upos)) bag.Add(lexemes.Of(word));
        return bag;
    }

    private static bool IsContent(Upos upos) => upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num;
}
