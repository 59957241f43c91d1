namespace Chancery.Core.Text;

/// <summary>
/// Where a document that is one part of a long text stands in it. The paragraphs that lead in were read with the part before and are read once more, so that the
/// first sentences of the part have something before them; what they tell belongs to the part before.
/// </summary>
/// <param name="Number">Its place among the parts, from 1.</param>
/// <param name="FirstParagraph">How many paragraphs of the text stand before the first one of the document.</param>
/// <param name="LeadIn">Paragraphs that lead in.</param>
/// <param name="SentencesBefore">Sentences of the parts before.</param>
public sealed record DocumentPart(int Number, int FirstParagraph, int LeadIn, int SentencesBefore);
