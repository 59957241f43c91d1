using System.Numerics.Tensors;
using Chancery.Core.Events.Ranking;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Reads noun phrases of one document for comparing.</summary>
internal sealed class PhraseReader(World world, Document doc, IWordVectors vectors, CorefModel? guess = null)
{
    /// <summary>Signs beside the vector of the head: name, number, kinds of names, senses of the pack.</summary>
    private const int Marks = 40;

    private const int EntityMarks = 4, SenseMarks = 16, UseMarks = 28;

    private readonly float[] _gender = Difference(world.Words, vectors);

    // where kinds are guessed at once nobody asks for the signs again: a kilobyte a phrase
    private readonly float[]? _signs = guess is null ? null : new float[SignCount(vectors)];
    private readonly List<string> _core = [], _all = [], _exact = [];
    private readonly List<float[]> _vectored = [];

    // a document says the same words again and again
    private readonly Dictionary<string, float[]?> _known = new(StringComparer.Ordinal);

    public static int SignCount(IWordVectors vectors) => 2 * vectors.Width + Marks;

    public Phrase Read(TokenRange range)
    {
        range = Trim(range);
        var words = doc.Words;
        var head = HeadOf(range);
        var coreEnd = CoreEnd(range, head);
        var coordinated = IsCoordinated(range, head);
        var (core, all, exact, vectored) = (_core, _all, _exact, _vectored);
        core.Clear();
        all.Clear();
        exact.Clear();
        vectored.Clear();
        var (initials, longInitials, clauseEnd) = ("", "", coreEnd);
        while (clauseEnd < range.End && words[clauseEnd].Upos is not (Upos.Punct or Upos.Verb or Upos.Aux or Upos.Cconj)) clauseEnd++;
        string? owner = null;
        for (var i = range.Start; i < range.End; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Dep is Dep.NmodPoss && word.Head == head) owner = word.Upos is Upos.Pron ? word.Norm : word.Lemma ?? word.Norm;
            if (word.Upos is Upos.Propn && char.IsUpper(doc.TextOf(i)[0]) && i < clauseEnd)
            {
                if (i < coreEnd) initials += doc.TextOf(i)[0];
                longInitials += doc.TextOf(i)[0];
            }
            if (word.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Verb or Upos.X)) continue;
            if (IsTitle(i, range)) continue;
            var norm = Plain(word.Upos is Upos.Noun ? word.Lemma ?? word.Norm : word.Norm);
            if (i < coreEnd && VectorOf(word.Upos is Upos.Noun ? word.Lemma ?? word.Norm : word.Norm) is { } coreVector) vectored.Add(coreVector);
            all.Add(norm);
            if (i < coreEnd) core.Add(norm);
            if (i != head && i < clauseEnd && word.Upos is Upos.Propn or Upos.Num) exact.Add(norm);
        }
        var form = FormOf(range, head, owner);
        var (known, code, use, kind, office) = Senses(range, head, coreEnd);
        var headVector = VectorOf(words[head].Norm) ?? VectorOf(words[head].Lemma ?? "") ?? [];
        float[][] coreVectors = [.. vectored];
        var signs = SignsOf(headVector, coreVectors, head, form, use, kind);
        return new Phrase
        {
            Range = range, Head = head, CoreEnd = coreEnd, Apposed = IsApposed(range), Case = CaseOf(range), Cased = range.Start > 0 && words[range.Start - 1].Upos is Upos.Adp && words[range.Start - 1].Sentence == words[head].Sentence, Sentence = words[head].Sentence, Form = form,
            Core = [.. core], Words = [.. all], Exact = [.. exact], Initials = initials, LongInitials = longInitials, Owner = owner, Known = known, Code = code, Office = office,
            Senses = (use is { } role ? 1 + (float)role : 0, kind is { } sense ? 1 + (float)sense : 0, words[head].Entity is >= 0 and var entity ? (float)doc.Entities[entity].Kind : 0),
            Bare = Bare(range), BareCore = Bare(range with { End = coreEnd }), HeadWord = words[head].Upos is Upos.Noun ? words[head].Lemma ?? words[head].Norm : IsTitle(head, range) && core.Count > 0 ? core[^1] : Plain(words[head].Norm),
            Plural = coordinated || words[head].Xpos is "NNS" or "NNPS", Coordinated = coordinated,
            Subject = words[head].Dep is Dep.Nsubj or Dep.NsubjPass, Governor = words[head].Head, Dep = words[head].Dep,
            HeadVector = headVector, CoreVectors = coreVectors, Kinds = guess?.Kinds.Of(signs) ?? [], Fit = guess?.Fit.Of(signs) ?? ([], []), Signs = guess is null ? signs : [], Gender = GenderOf(core, form, headVector),
        };
    }

    /// <summary>"Greece and Israel", not "the man who sat and waited".</summary>
    private bool IsCoordinated(TokenRange range, int head)
    {
        for (var i = head + 1; i < range.End; i++)
        {
            if (doc.Words[i].Head == head && doc.Words[i].Dep is Dep.Conj) return true;
            if (doc.Words[i].Upos is Upos.Cconj) return true;
            if (doc.Words[i].Upos is Upos.Adp or Upos.Verb or Upos.Aux or Upos.Sconj) return false;
        }
        return false;
    }

    /// <summary>"Mr", "Gen.": says little of who it is.</summary>
    private bool IsTitle(int at, TokenRange range) =>
        at + 1 < range.End && doc.Words[at].Upos is Upos.Propn && doc.Words[at + 1].Upos is Upos.Propn
        && (world.Phrases.Match(doc.Words, at, at + 1, out var senses) == 1 && Array.Exists(senses, static sense => sense.Kind is SenseKind.Title or SenseKind.Role));

    /// <summary>Between commas, brackets or dashes.</summary>
    private bool IsApposed(TokenRange range) =>
        range.Start > 0 && IsPause(range.Start - 1) && (range.End >= doc.Words.Length || doc.Words[range.End].Upos is Upos.Punct || doc.Words[range.End].Sentence != doc.Words[range.Start].Sentence);

    private int CaseOf(TokenRange range) => range.Start > 0 && doc.Words[range.Start - 1].Sentence == doc.Words[range.Start].Sentence ? world.Words.Cases.GetValueOrDefault(doc.Words[range.Start - 1].Norm) : 0;

    private bool IsPause(int at) => doc.Words[at].Norm is "," or "(" or "-" or "–" or "—" or ":";

    private TokenRange Trim(TokenRange range)
    {
        var end = range.End;
        while (end - 1 > range.Start && doc.Words[end - 1].Norm is "'s" or "’s" or "'" or "’" or "," or "." or "”" or "\"") end--;
        var start = range.Start;
        while (start + 1 < end && doc.Words[start].Upos is Upos.Punct) start++;
        return new TokenRange(start, end);
    }

    private int HeadOf(TokenRange range)
    {
        var found = -1;
        for (var i = range.Start; i < range.End; i++)
        {
            if (range.Contains(doc.Words[i].Head)) continue;
            if (doc.Words[i].Upos is Upos.Noun or Upos.Propn) return i;
            if (found < 0 || doc.Words[found].Upos is Upos.Punct or Upos.Adp or Upos.Det) found = i;
        }
        return found;
    }

    private int CoreEnd(TokenRange range, int head)
    {
        var end = head + 1;
        while (end < range.End && (doc.Words[end].Head >= range.Start && doc.Words[end].Head < end && doc.Words[end].Dep is Dep.Flat or Dep.Fixed or Dep.Goeswith or Dep.Compound || doc.Words[end].Upos is Upos.Propn && doc.Words[end].Head == head && doc.Words[end].Dep is not (Dep.Appos or Dep.Nmod or Dep.Conj))) end++;
        return end;
    }

    private PhraseForm FormOf(TokenRange range, int head, string? owner)
    {
        ref readonly var first = ref doc.Words[range.Start];
        if (doc.Words[head].Upos is Upos.Propn) return PhraseForm.Name;
        if (owner is not null) return PhraseForm.Owned;
        if (world.Words.Demonstrative.Contains(first.Norm)) return PhraseForm.Demonstrative;
        if (world.Words.Indefinite.Contains(first.Norm)) return PhraseForm.Indefinite;
        if (world.Words.Articles.Contains(first.Norm)) return PhraseForm.Definite;
        if (first.Upos is Upos.Det or Upos.Num) return PhraseForm.Quantified;
        return doc.Words[head].Xpos is "NNS" ? PhraseForm.BarePlural : PhraseForm.Bare;
    }

    private string Bare(TokenRange range)
    {
        if (range.Length > 1 && world.Words.Articles.Contains(doc.Words[range.Start].Norm)) range = range with { Start = range.Start + 1 };
        return Plain(doc.TextOf(range).ToLowerInvariant());
    }

    /// <summary>"L.A." as "LA", "Yucatán" as "Yucatan".</summary>
    private static string Plain(string word) => WorldBuilder.Fold(word.Contains('.', StringComparison.Ordinal) && word.Replace(".", "", StringComparison.Ordinal) is { Length: > 0 } bare ? bare : word);

    /// <summary>What the world pack says of the name, of the noun at its end, and of the office that it bears.</summary>
    private (string? Known, string? Code, RoleUse? Use, SenseKind? Kind, string Office) Senses(TokenRange range, int head, int coreEnd)
    {
        var (known, code, use, kind) = ((string?)null, (string?)null, (RoleUse?)null, (SenseKind?)null);
        var office = "";
        for (var i = range.Start; i <= head; i++)
        {
            var length = world.Phrases.Match(doc.Words, i, coreEnd, out var senses);
            if (length > 1 && office.Length == 0 && i + length <= head + 1 && Array.Exists(senses, static sense => sense.Kind is SenseKind.Role)) office = string.Join(' ', Enumerable.Range(i, length).Select(at => doc.Words[at].Norm));
            if (length == 0 || i + length <= head) continue;
            foreach (var sense in senses)
            {
                if (sense.Kind is SenseKind.Role) use ??= sense.Use;
                else if (char.IsUpper(doc.TextOf(head)[0]))
                {
                    kind ??= sense.Kind;
                    if (i + length < coreEnd || i > range.Start && doc.Words[i - 1].Upos is Upos.Propn && !IsTitle(i - 1, range)) continue;
                    (known, code) = (known ?? sense.Name, code ?? sense.Code);
                }
            }
            break;
        }
        return (known, code, use, kind, office);
    }

    private float[] SignsOf(float[] headVector, float[][] core, int head, PhraseForm form, RoleUse? use, SenseKind? kind)
    {
        var signs = _signs ?? new float[SignCount(vectors)];
        if (_signs is not null) signs.AsSpan().Clear();
        headVector.CopyTo(signs.AsSpan());
        var sum = signs.AsSpan(vectors.Width, vectors.Width);
        foreach (var vector in core) TensorPrimitives.MultiplyAdd(vector, 1f / core.Length, sum, sum);
        var marks = signs.AsSpan(2 * vectors.Width);
        marks[0] = 1;
        marks[1] = form is PhraseForm.Name ? 1 : 0;
        marks[2] = headVector.Length > 0 ? 1 : 0;
        marks[3] = doc.Words[head].Xpos is "NNS" or "NNPS" ? 1 : 0;
        if (doc.Words[head].Entity is >= 0 and var entity) marks[EntityMarks + (int)doc.Entities[entity].Kind] = 1;
        if (kind is { } sense) marks[SenseMarks + (int)sense] = 1;
        if (use is { } role) marks[UseMarks + (int)role] = 1;
        return signs;
    }

    private float GenderOf(List<string> core, PhraseForm form, float[] headVector)
    {
        var vector = form is PhraseForm.Name && core.Count > 0 ? VectorOf(core[0]) : headVector;
        return vector is { Length: > 0 } ? TensorPrimitives.Dot(vector, _gender) : 0;
    }

    private float[]? VectorOf(string word)
    {
        if (_known.TryGetValue(word, out var vector)) return vector;
        vector = new float[vectors.Width];
        if (vectors.Vector(word, vector) == 0) vector = null;
        else TensorPrimitives.Divide(vector, Math.Max(1e-6f, TensorPrimitives.Norm<float>(vector)), vector);
        _known[word] = vector;
        return vector;
    }

    private static float[] Difference(ActorWords words, IWordVectors vectors)
    {
        float[] difference = new float[vectors.Width], vector = new float[vectors.Width];
        foreach (var word in words.Women.Order(StringComparer.Ordinal))
        {
            if (vectors.Vector(word, vector) > 0) TensorPrimitives.Add(difference, vector, difference);
        }
        foreach (var word in words.Men.Order(StringComparer.Ordinal))
        {
            if (vectors.Vector(word, vector) > 0) TensorPrimitives.Subtract(difference, vector, difference);
        }
        TensorPrimitives.Divide(difference, Math.Max(1e-6f, TensorPrimitives.Norm<float>(difference)), difference);
        return difference;
    }
}
