namespace Chancery.Cli.Output;

/// <param name="Explain">Every step of the explanation stands under its row.</param>
/// <param name="Colours">The output is a terminal that shows colours.</param>
internal readonly record struct TableStyle(bool Explain, bool Colours);
