using Chancery.Training;

// dotnet run -c Release --project training/Chancery.Training -- lemmas --data ../shared/data --out models
// The same data gives the same bytes.
string Option(string name, string absent) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : absent;
string data = Option("--data", "../shared/data"), output = Option("--out", "models");
switch (args.FirstOrDefault())
{
    case "lemmas":
        LemmaStep.Run(data, output);
        return 0;
    default:
        Console.Error.WriteLine("use: lemmas --data FOLDER --out FOLDER");
        return 2;
}
