namespace Chancery.Core.Evaluation;

/// <summary>One syntactic word of a CoNLL-U file.</summary>
/// <param name="Form">As the file gives it.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal tag.</param>
/// <param name="Xpos">Penn tag.</param>
/// <param name="Head">Position of the head in the sentence, from 0; -1 for the root.</param>
/// <param name="Deprel">Relation with its subtype.</param>
/// <param name="Misc">The last column, "_" when empty.</param>
public sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, int Head, string Deprel, string Misc);
