using System.CommandLine;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Cli.Commands;

/// <summary>Arguments and options that mean the same in every command.</summary>
internal static class Shared
{
    private static readonly Dictionary<string, SourceFormat> Formats = new(StringComparer.Ordinal)
    {
        ["txt"] = SourceFormat.Text, ["md"] = SourceFormat.Markdown, ["jsonl"] = SourceFormat.JsonLines, ["json"] = SourceFormat.JsonArray,
        ["html"] = SourceFormat.Html, ["feed"] = SourceFormat.Feed, ["csv"] = SourceFormat.Csv, ["tsv"] = SourceFormat.Tsv, ["eml"] = SourceFormat.Mail,
        ["mbox"] = SourceFormat.Mbox, ["xml"] = SourceFormat.Xml, ["pdf"] = SourceFormat.Pdf, ["rtf"] = SourceFormat.RichText, ["warc"] = SourceFormat.Warc, ["export"] = SourceFormat.Export,
    };

    public static Argument<string[]> Paths() => Many("PATH", "Files, folders or patterns; - is standard input", ArgumentArity.OneOrMore);

    /// <summary>Any number of names. What begins with a dash and is no file is a mistyped option, never a name.</summary>
    public static Argument<string[]> Many(string name, string description, ArgumentArity arity)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = arity };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value is ['-', _, ..] && !Path.Exists(token.Value)) result.AddError($"'{token.Value}' is neither an option of this command nor a file.");
        });
        return argument;
    }

    public static Option<string?> Date() => new("--date")
    {
        Description = "Publication date (2026-03-12) of documents that bring none",
        HelpName = "DATE",
    };

    public static Option<string?> From()
    {
        var option = new Option<string?>("--from") { Description = $"Read every file so, whatever its ending: {string.Join(", ", Formats.Keys)}", HelpName = "KIND" };
        option.AcceptOnlyFromAmong([.. Formats.Keys]);
        return option;
    }

    public static Option<string?> Fields() => new("--fields") { Description = "Names of fields or columns that are not the usual ones (text=story,date=day)", HelpName = "PAIRS" };

    public static Option<string?> Limits() => new("--limits") { Description = "A TOML file with limits on files: docs/sources.md", HelpName = "FILE" };

    public static Option<bool> AnyLanguage() => new("--any-language") { Description = "Code documents in every language as if they were English; others are left out and counted otherwise" };

    public static Option<bool> Json(string description) => new("--json") { Description = description };

    public static SourceFormat? FormatOf(string? name) => name is null ? null : Formats[name];

    /// <summary>False with a problem, which names the option, when the date is none; an option that is not given is none and no problem.</summary>
    public static bool TryDate(string? written, out DateOnly? date, out Problem? problem, string option = "--date")
    {
        (date, problem) = (null, null);
        if (written is null) return true;
        if (DateReader.TryRead(written, out var day))
        {
            date = day;
            return true;
        }
        problem = UseProblems.WrongDate(option, written);
        return false;
    }
}
