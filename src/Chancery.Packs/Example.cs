namespace Chancery.Packs;

/// <summary>One ```example block of a Markdown file.</summary>
/// <param name="File">The Markdown file.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
/// <param name="Title">The heading above it.</param>
/// <param name="Input">What stands before the rule.</param>
/// <param name="Expected">What stands behind it.</param>
public sealed record Example(string File, int Line, string Title, string Input, string Expected);
