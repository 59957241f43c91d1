namespace Chancery.Packs;

/// <summary>The coder cannot be put together: packs or model are missing or broken.</summary>
public sealed class CoderException(string message) : Exception(message);
