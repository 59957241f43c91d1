using Chancery.Cli.Input;

namespace Chancery.Cli.Commands;

/// <summary>What a command was told about its documents, as it was written.</summary>
internal sealed record ReadChoice(string[] Paths)
{
    public string? Date { get; init; }

    public string? From { get; init; }

    /// <summary>A file of limits.</summary>
    public string? Limits { get; init; }

    /// <summary>Names of fields: "text=story,date=day".</summary>
    public string? Fields { get; init; }

    /// <summary>Told how much of the input is read; null when nobody asks.</summary>
    public ReadShare? Share { get; init; }

    /// <summary>Documents in every language are let through.</summary>
    public bool AnyLanguage { get; init; }
}
