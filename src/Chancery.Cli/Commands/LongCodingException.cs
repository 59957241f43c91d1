namespace Chancery.Cli.Commands;

/// <summary>The coder gave up on a long document while it was written.</summary>
internal sealed class LongCodingException(Exception why) : Exception(why.Message, why);
