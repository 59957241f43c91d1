using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The figures of eval/scores.csv are what the program measures. UPDATE_SCORES=1 writes them anew.</summary>
public sealed class ScoresTests(ITestOutputHelper output)
{
    private const double FractionNoise = 0.02, CountNoise = 2;

    // the others take longer: they are measured when the file is written
    private static readonly string[] Quick = ["negatives", "events", "details", "relations", "duplicates", "actors", "pages"];

    private static readonly ConcurrentDictionary<string, JsonElement> Measured = new(StringComparer.Ordinal);

    // what is measured on folds is measured by whoever learns
    private const string Folds = "dotnet run -c Release --project training/Chancery.Training -- types";

    private static IReadOnlyList<Score> Rows => [.. Repository.Read("eval", "scores.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Score.Read)];

    public static TheoryData<string> QuickFigures => [.. Rows.Where(row => Quick.Contains(row.Task) && !row.Command.StartsWith(Folds, StringComparison.Ordinal)).Select(row => row.Figure)];

    [Fact]
    public void Every_row_is_complete_and_its_command_measures_its_file()
    {
        Assert.StartsWith(Score.Header + "\n", Repository.Read("eval", "scores.csv"), StringComparison.Ordinal);
        Assert.NotEmpty(Rows);
        Assert.Equal(Rows.Count, Rows.Select(row => row.Figure).Distinct().Count());
        foreach (var row in Rows)
        {
            if (!row.Command.StartsWith(Folds, StringComparison.Ordinal)) Assert.StartsWith($"chancery evaluate {row.Task} {row.File}", row.Command, StringComparison.Ordinal);
            Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), row.Figure);
            Assert.True(row.N > 0 && row.Version.Length > 0, row.Figure);
        }
    }

    [Theory]
    [MemberData(nameof(QuickFigures))]
    public void A_figure_has_not_fallen(string figure)
    {
        var row = Rows.Single(row => row.Figure == figure);
        Assert.SkipUnless(File.Exists(Repository.At(row.File)), $"{row.File} is absent");
        var found = Measure(row);
        output.WriteLine($"{figure}: {row.Value} in the file, {found} now");
        Assert.Equal(row.N, Measured[row.Command].GetProperty("n").GetInt32());
        Assert.True(row.WorseBy(found) <= (row.Value is >= 0 and <= 1 && found <= 1 ? FractionNoise : CountNoise), $"{figure} was {row.Value.ToString(CultureInfo.InvariantCulture)} and is {found.ToString(CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public void The_set_of_ordinary_sentences_is_large_and_repeats_nothing()
    {
        var sentences = Repository.Read("eval", "negatives.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.True(sentences.Count >= 500);
        Assert.Equal(sentences.Count, sentences.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_file_is_written_anew_when_asked()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("UPDATE_SCORES") == "1", "writes eval/scores.csv only with UPDATE_SCORES=1");
        Assert.True(Environment.GetEnvironmentVariable("CI") is null, "figures are not accepted in CI");
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var version = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        var rows = Rows.Select(row => File.Exists(Repository.At(row.File)) && !row.Command.StartsWith(Folds, StringComparison.Ordinal)
            ? row with { Value = Measure(row), N = Measured[row.Command].GetProperty("n").GetInt32(), Date = today, Version = version }
            : row);
        File.WriteAllText(Repository.At("eval", "scores.csv"), Score.Header + "\n" + string.Concat(rows.Select(row => row + "\n")));
    }

    private static double Measure(Score row)
    {
        var found = Measured.GetOrAdd(row.Command, command =>
        {
            var (code, printed) = BuiltProgram.Run([.. command.Split(' ')[1..], "--json"]);
            Assert.True(code == 0, $"{command} ended with {code}");
            return JsonSerializer.Deserialize<JsonElement>(printed);
        });
        foreach (var part in row.Metric.Split('.')) found = found.GetProperty(part);
        return found.GetDouble();
    }
}
