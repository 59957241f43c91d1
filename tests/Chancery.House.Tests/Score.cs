using System.Globalization;

namespace Chancery.House.Tests;

/// <summary>One row of eval/scores.csv.</summary>
public sealed record Score(string Figure, string Task, string File, int N, string Metric, double Value, string Command, string Date, string Version)
{
    public const string Header = "figure,task,file,n,metric,value,command,date,version";

    private static readonly string[] LowerIsBetter = ["per_thousand", "events", "sentences_with_events", "never_broken", "mae"];

    public bool Lower => LowerIsBetter.Contains(Metric);

    /// <exception cref="FormatException">The line is not a row.</exception>
    public static Score Read(string line)
    {
        // no cell holds a comma: names, paths and commands of ours need none
        var cells = line.Split(',');
        if (cells.Length != 9) throw new FormatException($"nine columns are wanted: {line}");
        return new Score(cells[0], cells[1], cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4], double.Parse(cells[5], CultureInfo.InvariantCulture), cells[6], cells[7], cells[8]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Figure},{Task},{File},{N},{Metric},{Value:0.####},{Command},{Date},{Version}");

    /// <summary>How much worse than the row; negative when better.</summary>
    public double WorseBy(double measured) => Lower ? measured - Value : Value - measured;
}
