namespace Chancery.Training.Neural;

/// <param name="Width">States of one direction.</param>
/// <param name="Layers">Bidirectional layers.</param>
/// <param name="Arc">Width in which heads and dependents are compared.</param>
/// <param name="Label">Width in which relations are read.</param>
internal sealed record NetworkSize(int Width, int Layers, int Arc, int Label);
