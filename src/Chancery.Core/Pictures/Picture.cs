namespace Chancery.Core.Pictures;

/// <summary>A picture and the numbers that it shows.</summary>
/// <param name="Svg">One <c>svg</c> element, everything in it encoded. Its colours are <see cref="PictureStyle"/>'s.</param>
/// <param name="Table">The same numbers, for whoever does not see it.</param>
public sealed record Picture(string Svg, PictureTable Table);
