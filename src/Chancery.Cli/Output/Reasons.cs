using System.Globalization;
using Chancery.Core.Events;
using Chancery.Core.Record;

namespace Chancery.Cli.Output;

/// <summary>Why a row is there, for a reader.</summary>
internal static class Reasons
{
    private const string Indent = "     ";

    /// <summary>One line: the frame, the word that fired it, and how often the document tells it.</summary>
    public static string Short(EventRow row)
    {
        var trigger = Plain.OneLine(row.Document.TextOf(row.Reading.TriggerTokens));
        var told = row.Sentences.Count > 1 ? $"; {row.Sentences.Count} sentences tell it" : "";
        return string.Create(CultureInfo.InvariantCulture, $"why: {row.Reading.Frame} at \"{trigger}\"{told}; confidence {Plain.Confidence(row.Reading.Confidence):0.00}");
    }

    /// <summary>The short line, then a line for every step: what was decided, by what, and the words it looked at.</summary>
    public static IEnumerable<string> All(EventRow row)
    {
        yield return Short(row);
        var steps = row.Reading.Explanation;
        var width = steps.Count == 0 ? 0 : steps.Max(step => step.Step.Length);
        foreach (var step in steps)
        {
            var words = Words(row, step);
            yield return Step(step, width) + (words.Length > 0 ? $"  [{words}]" : "");
        }
        if (row.SoleSource is { } sole) yield return $"{Indent}one-sided: told by nobody but {sole.Source}, a party to it";
        if (row.Dispute is { } dispute) yield return $"{Indent}disputed: {Voices(dispute.Says)} against {Voices(dispute.Denies)}";
        if (row.Sentences.Count > 1) yield return $"{Indent}told in sentences {string.Join(", ", row.Sentences.Select(sentence => row.Document.NumberOf(sentence).ToString(CultureInfo.InvariantCulture)))}";

        static string Step(ExplanationStep step, int width) => $"{Indent}{step.Step.PadRight(width)}  {step.Rule}";
    }

    private static string Voices(IReadOnlyList<Attribution> voices) => voices.Count == 0 ? "the report itself" : string.Join(", ", voices.Select(said => $"{said.Source} ({said.Cue})"));

    private static string Words(EventRow row, ExplanationStep step)
    {
        var tokens = row.Document.Sentences[row.Reading.Sentence].Tokens;
        return string.Join(' ', step.Tokens.Where(token => token >= 0 && token < tokens.Length).Select(token => row.Document.TextOf(tokens.Start + token).ToString()));
    }
}
