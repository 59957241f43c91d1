using Chancery.Core.Problems;

namespace Chancery.Cli;

/// <summary>Wrong use of a command, and a program that cannot work. Every code is explained in docs/problems.md.</summary>
internal static class UseProblems
{
    public static Problem WrongUse(string command, string message) =>
        new("USE001", command, 0, message, $"`{command} --help` shows how it is used.");

    public static Problem WrongDate(string option, string value) =>
        new("USE002", option, 0, $"'{value}' is no date.", "Write it as 2026-01-16.");

    public static Problem WrongNumber(string option, int value) =>
        new("USE003", option, 0, $"{value} is not a number of rows.", "Give a whole number from 1, or leave the option out for all.");

    public static Problem WrongFields(string message) =>
        new("USE006", "--fields", 0, $"{message}.", "Write pairs with commas, ours first: text=story,date=day.");

    public static Problem WrongDecision(string message, string help) =>
        new("USE007", "actors", 0, message, help);

    public static Problem InputTwice(string command) =>
        new("USE004", command, 0, "standard input is named twice.", "Write `-` once.");

    public static Problem CannotLoad(string root, string message) =>
        new("RUN002", root, 0, $"the packs or the model cannot be loaded: {message}", "`chancery doctor` looks for what is wrong; a fresh copy of the program mends it.");

    public static Problem Fault(Exception error) =>
        new("RUN003", "chancery", 0, $"a fault of the program: {error.GetType().Name}: {error.Message}", "Please report it with the command and its input.");

    public static Problem WrongGold(string file, string task, string message) =>
        new("USE005", file, 0, $"this is no gold file for '{task}': {message}", "docs/cli.md describes the format of each task.");
}
