namespace Chancery.Sources.Papers;

/// <summary>A line of a page, the size of its letters in points, and where its top lies: 1 is the upper edge of the page, 0 the lower.</summary>
internal readonly record struct PdfLine(string Text, double Size, double Top);
