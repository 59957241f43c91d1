using Chancery.Core.Events;

namespace Chancery.Core.Claims;

/// <summary>How far an event is told as having happened.</summary>
/// <param name="Value">From −3, surely not, over 0, open, to +3, surely.</param>
/// <param name="Modes">What the words around it say in PLOVER's terms.</param>
/// <param name="Reason">The words that decided.</param>
public readonly record struct Factuality(double Value, AuxModes Modes, string Reason);
