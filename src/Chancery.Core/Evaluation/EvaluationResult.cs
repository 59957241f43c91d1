namespace Chancery.Core.Evaluation;

/// <summary>One figure; the name is dotted: "root.macro_f1", "root.classes.ACCUSE". A fraction or a count, never per cent.</summary>
public readonly record struct Metric(string Name, double Value);

/// <summary>What one evaluation of one file found. Printed by <c>chancery evaluate</c>, as a table or as one JSON object.</summary>
public sealed record EvaluationResult
{
    /// <summary>The task as the command line names it.</summary>
    public required string Task { get; init; }

    /// <summary>The gold file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Cases in the file.</summary>
    public required int N { get; init; }

    /// <summary>Cases that got an answer; the difference to <see cref="N"/> is what was not attempted.</summary>
    public required int Attempted { get; init; }

    /// <summary>In the order in which they are printed. A name must not also be the prefix of another name.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>One line per wrong case, for <c>--errors</c>.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
}
