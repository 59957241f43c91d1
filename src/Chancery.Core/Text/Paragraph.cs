namespace Chancery.Core.Text;

/// <summary>A paragraph without its surrounding white space.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="DuplicateOf">Index of the earlier paragraph of the text that says the same, or -1.</param>
public readonly record struct Paragraph(TextSpan Span, int DuplicateOf = -1);
