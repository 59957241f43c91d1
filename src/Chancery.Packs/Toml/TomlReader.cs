using Chancery.Core.Problems;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Chancery.Packs.Toml;

/// <summary>Reads the text of a pack file.</summary>
internal static class TomlReader
{
    /// <summary>A syntax error is a problem with its line; what could be read is kept.</summary>
    public static PackContent Read(string name, string text, List<Problem> problems)
    {
        var syntax = SyntaxParser.Parse(text, name, true);
        foreach (var message in syntax.Diagnostics) problems.Add(PackProblems.Syntax(name, message.Span.Start.Line + 1, message.Message));
        return new PackContent(
            Keys(1, syntax.KeyValues),
            [.. syntax.Tables.Select(table => (NameOf(table.Name), table is TableArraySyntax, Keys(table.Span.Start.Line + 1, table.Items)))]);
    }

    private static PackKeys Keys(int line, IEnumerable<KeyValueSyntax> items) =>
        new(line, [.. items.Select(item => (NameOf(item.Key), item.Span.Start.Line + 1, item.Value is { } value ? Value(value) : null))]);

    private static PackValue Value(ValueSyntax? syntax) => syntax switch
    {
        StringValueSyntax text => new PackValue.Text(text.Value ?? ""),
        IntegerValueSyntax whole => new PackValue.Whole(whole.Value),
        FloatValueSyntax number => new PackValue.Number(number.Value),
        BooleanValueSyntax flag => new PackValue.Flag(flag.Value),
        DateTimeValueSyntax date => new PackValue.Date(date.ToString().Trim()),
        ArraySyntax array => new PackValue.List([.. array.Items.Select(item => Value(item.Value))]),
        InlineTableSyntax table => new PackValue.Table(Keys(table.Span.Start.Line + 1, table.Items.Select(item => item.KeyValue).OfType<KeyValueSyntax>())),
        _ => new PackValue.Other(),
    };

    private static string NameOf(KeySyntax? key) => key?.ToString().Trim().Trim('"') ?? "";
}
