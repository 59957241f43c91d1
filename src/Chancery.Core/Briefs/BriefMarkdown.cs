using System.Globalization;
using System.Text;
using Chancery.Core.Record;

namespace Chancery.Core.Briefs;

/// <summary>A brief as Markdown. What comes from documents is text and stays text: no mark in it becomes markup.</summary>
public static class BriefMarkdown
{
    private const string Marks = "\\`*_[]#|~$";

    public static string Write(BriefPage page)
    {
        var text = new StringBuilder($"# {Safe(page.Title)}\n\n");
        if (BriefText.Span(page) is { } span) text.Append(span).Append("\n\n");
        text.AppendJoin(' ', page.Summary.Select(Safe)).Append('\n');
        foreach (var section in page.Entries.GroupBy(entry => entry.Kind)) Section(text, section);
        if (page.LeftOut > 0) text.Append('\n').Append(BriefText.LeftOut(page)).Append('\n');
        List(text, "Turning points", page.Turns.Select(Safe));
        foreach (var table in page.Tables) Table(text, table);
        List(text, "Offices, as the reports name them", page.Offices.Select(office => $"{Safe(office.Name)}: {Safe(BriefText.Of(office))}"));
        List(text, "Sources", page.Sources.Select(source => $"[{Plain.Number(source.Number)}] {Safe(BriefText.Of(source))}{(source.Url is null ? "" : $" <{source.Url.Replace(">", "%3E", StringComparison.Ordinal)}>")}"));
        return text.ToString();
    }

    private static void Section(StringBuilder text, IGrouping<BriefKind, BriefEntry> section)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {BriefPage.NameOf(section.Key)}\n");
        string? heading = null;
        foreach (var entry in section)
        {
            if (entry.Heading != heading) text.Append(CultureInfo.InvariantCulture, $"\n### {heading = entry.Heading}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"- **{BriefText.When(entry)}**: {Safe(entry.Text)} {BriefText.References(entry)}\n");
            if (entry.Dispute is not null) text.Append(CultureInfo.InvariantCulture, $"  {Safe(BriefText.Dispute(entry))}\n");
            if (entry.OneSided is not null) text.Append(CultureInfo.InvariantCulture, $"  {Safe(BriefText.OneSided(entry))}\n");
            text.Append(CultureInfo.InvariantCulture, $"  > {Safe(entry.Quote)}\n");
        }
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var any = false;
        foreach (var line in lines)
        {
            if (!any) text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            any = true;
            text.Append("- ").Append(line).Append('\n');
        }
    }

    private static void Table(StringBuilder text, Pictures.PictureTable table)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Safe(table.Caption)}\n\n| {string.Join(" | ", table.Headers.Select(Safe))} |\n|{string.Concat(table.Headers.Select(_ => "---|"))}\n");
        foreach (var row in BriefText.Busy(table)) text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Safe))} |\n");
    }

    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var c in Plain.Safe(Plain.OneLine(text)))
        {
            if (BriefText.Turns(c)) continue;
            if (Marks.Contains(c, StringComparison.Ordinal)) safe.Append('\\');
            _ = c switch { '<' => safe.Append("&lt;"), '>' => safe.Append("&gt;"), '&' => safe.Append("&amp;"), _ => safe.Append(c) };
        }
        // a bare address would become a link
        return safe.Replace("://", ":\\//").ToString();
    }
}
