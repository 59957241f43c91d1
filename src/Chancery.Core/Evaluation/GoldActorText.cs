using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>A text with its marked phrases, or with countries and sectors that somebody in it must have.</summary>
/// <param name="Article">The text.</param>
/// <param name="Mentions">Phrases with offsets.</param>
/// <param name="Slots">CODE or CODE:SECTOR of its events' actors, each once.</param>
internal sealed record GoldActorText(Article Article, IReadOnlyList<GoldActor> Mentions, IReadOnlyList<string> Slots);
