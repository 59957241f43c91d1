using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>A mention of a treebank with coreference.</summary>
/// <param name="Tokens">Its words in the document.</param>
/// <param name="Kind">"person", "organization", "place", "object", …</param>
/// <param name="Chain">The number of its entity in the document.</param>
internal readonly record struct CorefMention(TokenRange Tokens, string Kind, string Chain);
