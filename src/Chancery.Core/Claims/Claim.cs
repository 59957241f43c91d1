using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>How the content is told.</summary>
public enum ClaimKind { Direct, Indirect, Mixed }

/// <summary>Somebody says something: source, cue and content.</summary>
/// <param name="Source">Tokens of the source; null when nobody is named ("is seen as").</param>
/// <param name="Cue">Tokens of the cue ("said", "according to").</param>
/// <param name="Content">Tokens of what is said.</param>
/// <param name="Kind">Quoted, told, or both.</param>
/// <param name="SourceActor">Head token of the source, for <see cref="Document.ActorAt"/>; -1 without a source.</param>
public sealed record Claim(TokenRange? Source, TokenRange Cue, TokenRange Content, ClaimKind Kind, int SourceActor);
