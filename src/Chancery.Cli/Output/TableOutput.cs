using System.Text;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Cli.Output;

/// <summary>Rows for a reader: columns aligned inside a document, below each row its sentence and its reason.</summary>
internal sealed class TableOutput(Stream stream, TableStyle style) : EventOutput
{
    private const string Gap = "  ", Under = "    ";

    private bool _any;

    public override void Write(Document doc, IReadOnlyList<EventRow> rows)
    {
        var page = new StringBuilder();
        if (_any) page.Append('\n');
        _any = true;
        page.Append(Paint.Heading(Heading(doc, rows.Count), style.Colours)).Append('\n');
        var cells = rows.Select(TableCells.Of).ToList();
        var widths = TableCells.Widths(cells);
        for (var i = 0; i < rows.Count; i++)
        {
            page.Append('\n').Append(Paint.Heading(Line(cells[i], widths), style.Colours)).Append('\n');
            page.Append(Under).Append('"').Append(Plain.Safe(Plain.OneLine(rows[i].Text))).Append("\"\n");
            foreach (var reason in style.Explain ? Reasons.All(rows[i]) : [Reasons.Short(rows[i])])
                page.Append(Paint.Aside(Under + Plain.Safe(reason), style.Colours)).Append('\n');
        }
        stream.Write(Encoding.UTF8.GetBytes(page.ToString()));
        stream.Flush();
    }

    private static string Heading(Document doc, int rows)
    {
        var article = doc.Article;
        IReadOnlyList<Paragraph> paragraphs = [.. doc.Paragraphs.Skip(doc.Part?.LeadIn ?? 0)];
        var repeated = paragraphs.Count(paragraph => paragraph.DuplicateOf >= 0);
        var line = new StringBuilder(Plain.Safe(article.Id));
        if (article.Published is { } day) line.Append(Gap).Append(Plain.Date(day));
        if (article.Title is { } title) line.Append(Gap).Append(Plain.Safe(Plain.OneLine(title)));
        if (doc.Part is { } part) line.Append(Gap).Append("part ").Append(part.Number);
        line.Append(": ").Append(Count(rows, "event")).Append(" in ").Append(Count(paragraphs.Count, "paragraph"));
        if (repeated > 0) line.Append(", ").Append(repeated).Append(" repeated");
        return line.ToString();
    }

    private static string Line(string[] cells, int[] widths) =>
        Plain.Safe(string.Join(Gap, cells.Select((cell, i) => cell.PadRight(widths[i])).Where((_, i) => widths[i] > 0)).TrimEnd());

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
