namespace Chancery.Core.Language;

/// <summary>A model cannot be used: not ours, damaged, or made for another version of Chancery. Raised when it is loaded, never later.</summary>
public sealed class ModelException(string message) : Exception(message);
