namespace Chancery.Sources.Watching;

/// <summary>A host lies at no address that may be asked.</summary>
internal sealed class RefusedAddressException(string host) : IOException($"'{host}' lies at no public address; a list names the networks that may be asked all the same under private");
