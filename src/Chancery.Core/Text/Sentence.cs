namespace Chancery.Core.Text;

/// <summary>One sentence: its tokens, its place in the text and the paragraph that holds it.</summary>
public readonly record struct Sentence(TokenRange Tokens, TextSpan Span, int Paragraph);
