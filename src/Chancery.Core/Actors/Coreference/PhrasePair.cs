using System.Numerics.Tensors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>What two phrases have in common, as numbers. The earlier phrase is the first.</summary>
internal static class PhrasePair
{
    public const int Count = 46;

    private const float Likely = 0.5f;

    public const int SameBare = 0, SameCore = 1, SameHead = 2, HeadCosine = 3, OtherHeadCosine = 4, WordCosine = 5, Contained = 6, Containing = 7, Abbreviated = 14, SameKnown = 15, Apposed = 21, Copular = 22, Behind = 38, Named = 39, Related = 40, NounFits = 43, FitsNoun = 44, Alias = 45;

    public static void Describe(Document doc, Phrase a, Phrase b, int distance, Span<float> to)
    {
        Sign(doc, a, b, to);
        to[SameBare] = Flag(a.Bare == b.Bare);
        to[SameCore] = Flag(a.BareCore == b.BareCore);
        to[HeadCosine] = to[SameHead] > 0 ? 1 : Cosine(a.HeadVector, b.HeadVector);
        to[8] = Share(b.Words, a.Words) * Share(a.Words, b.Words);
        to[9] = Missing(b.Words, a.Words);
        to[10] = Missing(a.Words, b.Words);
        to[11] = Math.Min(Missing(b.Exact, a.Words), Missing(a.Exact, b.Words));
        to[12] = Flag(a.Core.Length > 0 && b.Core.Length > 0 && a.Core[^1] == b.Core[^1]);
        to[13] = Flag(a.Core.Length > 0 && b.Core.Length > 0 && a.Core[0] == b.Core[0]);
        to[16] = Same(a.Code, b.Code);
        to[17] = TensorPrimitives.Dot<float>(a.Kinds, b.Kinds);
        to[18] = Math.Min(a.Gender, 0.3f) * Math.Min(b.Gender, 0.3f);
        to[19] = Flag(a.Plural == b.Plural);
        to[20] = a.Range.Start <= b.Range.Start && b.Range.End <= a.Range.End ? 1 : b.Range.Start <= a.Range.Start && a.Range.End <= b.Range.End ? -1 : 0;
        to[23] = Flag(a.Governor >= 0 && a.Governor == b.Governor);
        to[24] = Flag(doc.Words[b.Head].Dep is Dep.Conj && b.Governor == a.Head);
        to[25] = a.Owner is null && b.Owner is null ? 0 : Same(a.Owner, b.Owner) is 0 ? 0.5f : Same(a.Owner, b.Owner);
        to[26] = b.Sentence - a.Sentence;
        to[27] = distance;
        to[28] = (float)a.Form;
        to[29] = Flag(a.Subject);
        to[30] = a.Words.Length;
        to[31] = Flag(a.Head == b.Head);
        to[32] = Flag(a.Coordinated);
        to[33] = a.Kinds[0];
        to[34] = a.Kinds[1];
        to[35] = a.Kinds[2];
        to[36] = Flag(a.Head >= 0 && b.Range.Contains(a.Governor) || a.Range.Contains(b.Governor));
        to[41] = Prefix(a, b);
        to[42] = Flag(b.Cased);
        if (to[Alias] > 0) (to[SameBare], to[SameCore], to[8], to[9], to[10], to[11], to[12], to[13], to[41]) = (1, 1, 1, 0, 0, 0, 1, 1, 1);
        to[NounFits] = TensorPrimitives.Dot<float>(a.Fit.Named, b.Fit.Noun);
        to[FitsNoun] = TensorPrimitives.Dot<float>(b.Fit.Named, a.Fit.Noun);
        to[37] = Math.Abs(a.Gender - b.Gender);
    }

    /// <summary>Those of the numbers by which two phrases may be told to hang together at all.</summary>
    public static void Sign(Document doc, Phrase a, Phrase b, Span<float> to)
    {
        to[SameHead] = Flag(a.HeadWord == b.HeadWord);
        to[OtherHeadCosine] = Most(a, b.HeadVector);
        to[WordCosine] = Math.Max(to[OtherHeadCosine], Most(b, a.HeadVector));
        to[Contained] = Share(b.Core, a.Words);
        to[Containing] = Share(a.Core, b.Words);
        to[Abbreviated] = Flag(Abbreviates(a, b) || Abbreviates(b, a));
        to[SameKnown] = Same(a.Known, b.Known);
        to[Alias] = Flag(to[Abbreviated] > 0 || to[SameKnown] > 0);
        // "the US" says what "America" says
        if (to[Alias] > 0) (to[SameHead], to[OtherHeadCosine], to[WordCosine], to[Contained], to[Containing]) = (1, 1, 1, 1, 1);
        to[Apposed] = Flag(doc.Words[b.Head].Dep is Dep.Appos && b.Governor == a.Head);
        to[Copular] = Flag(IsCopula(doc, a, b));
        to[Behind] = Flag(b.Apposed && (b.Range.Start == a.Range.End + 1 || b.Range.Start == a.CoreEnd + 1));
        to[Named] = Flag(IsNamed(doc, a, b));
        to[Related] = Flag(doc.Words[b.Head].Dep is Dep.AclRelcl && b.Governor == a.Head && !b.Cased);
    }

    /// <summary>"The mayor of Lyon" and "the mayor of Turin", "Maria Lopez" and "Carlos Lopez", "the interior minister" and "Prime Minister Ana Lopez": never one, whatever else speaks for it.</summary>
    public static bool Excludes(Phrase a, Phrase b)
    {
        if (a.Core.Length == 0 || b.Core.Length == 0) return false;
        if (OfficeNames.Differ(a.Office, b.Office)) return true;
        if (!a.IsName && !b.IsName) return a.HeadWord == b.HeadWord && a.Exact.Length > 0 && b.Exact.Length > 0 && Share(a.Exact, b.Exact) == 0;
        return a.IsName && b.IsName && a.Core.Length > 1 && b.Core.Length > 1 && a.Kinds[0] > Likely && b.Kinds[0] > Likely && a.Core[^1] == b.Core[^1] && !Begins(a.Core[0], b.Core[0]) && !Holds(a.Core, b.Core[0]) && !Holds(b.Core, a.Core[0]);
    }

    private static bool Begins(string a, string b) => a[0] == b[0] && (a.Length <= 2 || b.Length <= 2 || a.StartsWith(b[..2], StringComparison.Ordinal));

    private static float Flag(bool yes) => yes ? 1 : 0;

    private static float Cosine(float[] a, float[] b) => a.Length == 0 || b.Length == 0 ? 0 : TensorPrimitives.Dot<float>(a, b);

    private static float Most(Phrase phrase, float[] vector)
    {
        var most = 0f;
        if (vector.Length == 0) return most;
        foreach (var word in phrase.CoreVectors) most = Math.Max(most, Cosine(word, vector));
        return most;
    }

    /// <summary>How much of the first list the second one holds.</summary>
    private static float Share(string[] part, string[] whole) => part.Length == 0 ? 0 : 1 - Missing(part, whole) / part.Length;

    private static float Missing(string[] part, string[] whole)
    {
        var missing = 0;
        foreach (var word in part)
        {
            if (!Holds(whole, word)) missing++;
        }
        return missing;
    }

    private static bool Holds(string[] words, string word)
    {
        foreach (var other in words)
        {
            if (other == word) return true;
        }
        return false;
    }

    private static float Same(string? a, string? b) => a is null || b is null ? 0 : a == b ? 1 : -1;

    private static bool Abbreviates(Phrase a, Phrase b) =>
        a.Core.Length == 1 && a.Core[0].Length > 1 && (a.Core[0].Equals(b.Initials, StringComparison.OrdinalIgnoreCase) || a.Core[0].Equals(b.LongInitials, StringComparison.OrdinalIgnoreCase)) && b.Initials.Length + b.LongInitials.Length > 2;

    /// <summary>"A man named X", "became X": the verb is asked only for its place between the two.</summary>
    private static bool IsNamed(Document doc, Phrase a, Phrase b)
    {
        if (b.Governor < 0 || b.Cased || doc.Words[b.Head].Dep is not (Dep.Xcomp or Dep.Obj)) return false;
        ref readonly var verb = ref doc.Words[b.Governor];
        return verb.Head == a.Head && verb.Dep is Dep.Acl or Dep.AclRelcl && b.IsName || a.Subject && a.Governor == b.Governor && doc.Words[b.Head].Dep is Dep.Xcomp;
    }

    /// <summary>How many letters the last words share from the first on, of the longer one: "Norton" and "Nortons".</summary>
    private static float Prefix(Phrase a, Phrase b)
    {
        if (a.Core.Length == 0 || b.Core.Length == 0) return 0;
        var (x, y) = (a.Core[^1], b.Core[^1]);
        return (float)x.AsSpan().CommonPrefixLength(y) / Math.Max(x.Length, y.Length);
    }

    private static bool IsCopula(Document doc, Phrase a, Phrase b)
    {
        if (a.Governor != b.Head || !a.Subject || b.Cased) return false;
        for (var i = a.Range.End; i < b.Head; i++)
        {
            if (doc.Words[i].Dep is Dep.Cop && doc.Words[i].Head == b.Head) return true;
        }
        return false;
    }
}
