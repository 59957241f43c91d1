using Chancery.Core.Evaluation;

namespace Chancery.Cli.Commands;

/// <summary>
/// <c>evaluate merging</c>: mentions with their chains, which need the documents' tokens from a second file, or pairs of reports.
/// What a file holds is seen from its first line.
/// </summary>
internal static class MergingTask
{
    public const string Name = "merging";

    private const int FirstBytes = 4096;

    /// <summary>Files of documents are no gold by themselves; they are looked at when a file of mentions needs them.</summary>
    public static IReadOnlyList<string> Gold(string[] files)
    {
        var gold = files.Where(file => !HoldsTokens(file)).ToList();
        return gold.Count > 0 ? gold : files;
    }

    public static EvaluationResult Run(IEngine engine, Stream gold, string file, string[] files)
    {
        if (Holds(file, "\"same\""u8)) return new RetellingEvaluator(Evaluations.Code(engine), engine.Frames).Evaluate(Evaluations.Reader(gold), file);
        var readers = Documents(file, files).Select(path => (Lines: (TextReader)File.OpenText(path), File: path)).ToList();
        try
        {
            return MergingEvaluator.Evaluate(Evaluations.Reader(gold), readers, file, Evaluations.Language(engine), engine.Tellings);
        }
        finally
        {
            foreach (var (lines, _) in readers) lines.Dispose();
        }
    }

    /// <summary>Those named beside the file of mentions; otherwise those that lie beside it.</summary>
    private static List<string> Documents(string file, string[] files)
    {
        var named = files.Where(HoldsTokens).ToList();
        if (named.Count > 0) return named;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return [.. Directory.EnumerateFiles(folder, "*.jsonl").Where(HoldsTokens).Order(StringComparer.Ordinal)];
    }

    private static bool HoldsTokens(string file) => Holds(file, "\"tokens\""u8);

    private static bool Holds(string file, ReadOnlySpan<byte> key)
    {
        if (!File.Exists(file)) return false;
        using var stream = File.OpenRead(file);
        Span<byte> first = stackalloc byte[FirstBytes];
        var read = stream.ReadAtLeast(first, FirstBytes, throwOnEndOfStream: false);
        return first[..read].IndexOf(key) >= 0;
    }
}
