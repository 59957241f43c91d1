namespace Chancery.Cli.Output;

/// <summary>The reader of standard output has gone, as <c>head</c> does. Not an error: there is nobody left to write for.</summary>
internal sealed class OutputClosedException(Exception inner) : IOException("The output was closed.", inner);
