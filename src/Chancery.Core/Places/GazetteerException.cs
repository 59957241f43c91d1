namespace Chancery.Core.Places;

/// <summary>A gazetteer's file is truncated, damaged or of another version.</summary>
public sealed class GazetteerException(string message) : Exception(message);
