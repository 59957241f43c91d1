using Chancery.Core.Text;

namespace Chancery.Training;

/// <summary>A sentence with the name labels of its words; a weight below 1 is the chance that a pass uses it.</summary>
internal sealed record NameSentence(Document Document, int Index, (EntityKind Kind, bool Begins)[] Labels, double Weight);
