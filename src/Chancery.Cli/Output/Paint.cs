namespace Chancery.Cli.Output;

/// <summary>Colours of a terminal, by what a row is: cooperation green and blue, conflict yellow and red.</summary>
internal static class Paint
{
    private const string Off = "\e[0m", Dim = "\e[2m", Bold = "\e[1m";

    private static readonly string[] Quads = ["", "\e[32m", "\e[34m", "\e[33m", "\e[31m"];

    public static string Heading(string text, bool on) => on ? Bold + text + Off : text;

    public static string Aside(string text, bool on) => on ? Dim + text + Off : text;

    public static string Quad(string text, int quad, bool on) => on && quad > 0 && quad < Quads.Length ? Quads[quad] + text + Off : text;
}
