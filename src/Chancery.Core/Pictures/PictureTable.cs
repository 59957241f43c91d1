using System.Text;

namespace Chancery.Core.Pictures;

/// <summary>What a picture shows, in rows.</summary>
/// <param name="Caption">What the picture is called.</param>
/// <param name="Headers">Of the columns; the first names the row.</param>
/// <param name="Rows">As many cells each.</param>
public sealed record PictureTable(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string Html()
    {
        var html = new StringBuilder($"<table class=\"pic-table\"><caption>{Markup.Of(Caption)}</caption><thead><tr>");
        foreach (var header in Headers) html.Append("<th scope=\"col\">").Append(Markup.Of(header)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Markup.Of(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1)) html.Append("<td>").Append(Markup.Of(cell)).Append("</td>");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>\n").ToString();
    }
}
