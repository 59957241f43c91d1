using System.Globalization;
using Chancery.Core.Text;

namespace Chancery.Training.Neural;

/// <summary>Names that somebody marked in a file of sentences, by places alone: the sentence, the words from and to, a letter for the kind.</summary>
internal static class NameMarks
{
    /// <summary>The same sentences with labels of names; what is not marked is no name.</summary>
    /// <exception cref="FormatException">A line is no such mark, or does not fit the sentences.</exception>
    public static IReadOnlyList<GivenSentence> Read(TextReader marks, IReadOnlyList<GivenSentence> sentences)
    {
        List<string[]> labels = [.. sentences.Select(sentence => Enumerable.Repeat("O", sentence.Forms.Count).ToArray())];
        var number = 0;
        while (marks.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !TryPlace(line.AsSpan(0, tab), labels.Count, out var at)) throw new FormatException($"line {number}: '{line}' names none of {labels.Count} sentences");
            foreach (var name in line[(tab + 1)..].Split(' ')) Mark(labels[at], name, number);
        }
        return [.. sentences.Select((sentence, i) => sentence with { Names = labels[i] })];
    }

    private static void Mark(string[] labels, string name, int line)
    {
        var places = name.AsSpan(0, name.Length - 1);
        var dash = places.IndexOf('-');
        if (!TryPlace(dash < 0 ? places : places[..dash], labels.Length, out var from) || !TryPlace(dash < 0 ? places : places[(dash + 1)..], labels.Length, out var to) || to < from || Kind(name[^1]) is not { } kind)
            throw new FormatException($"line {line}: '{name}' is no name of a sentence of {labels.Length} words");
        for (var at = from; at <= to; at++) labels[at] = $"{(at == from ? 'B' : 'I')}-{kind}";
    }

    private static EntityKind? Kind(char letter) => letter switch
    {
        'P' => EntityKind.Person,
        'O' => EntityKind.Organization,
        'L' => EntityKind.Location,
        'N' => EntityKind.Norp,
        'F' => EntityKind.Facility,
        'R' => EntityKind.Product,
        'E' => EntityKind.Event,
        'M' => EntityKind.Misc,
        _ => null,
    };

    /// <summary>From 1 in the file, from 0 here.</summary>
    private static bool TryPlace(ReadOnlySpan<char> text, int count, out int at) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out at) && --at >= 0 && at < count;
}
