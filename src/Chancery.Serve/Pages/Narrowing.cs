namespace Chancery.Serve.Pages;

/// <summary>The address of a page of events with some parameters otherwise; null takes one away.</summary>
internal delegate string Narrowing(params ReadOnlySpan<(string Name, string? Value)> changes);
