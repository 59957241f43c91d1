using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Chancery.Sql;

/// <summary>What every table, column and view of a record holds, made from the schema.</summary>
public static class Codebook
{
    /// <summary>docs/codebook.md.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder("# Codebook of the record\n\nMade from the schema; `chancery export --format parquet|csv` writes these tables and views, one file each, except what the program keeps for itself: ")
            .AppendJoin(", ", Schema.Inner.Select(table => $"`{table.Name}`")).Append(".\n\n"
            + "A value that is not known is null (an empty cell in CSV); a list without members is empty. Days are of the calendar of the report, times are UTC. In CSV, lists are written `[a, b]`.\n");
        foreach (var table in Schema.Tables) Describe(text, "##", table.Name, table.Meaning, table.Columns);
        text.Append("\n## Views\nWhat is counted by month or day is what happened: events that are denied, supposed or planned are left out.\n");
        foreach (var view in RecordViews.All) Describe(text, "###", view.Name, view.Meaning, view.Columns);
        return text.ToString();
    }

    private static void Describe(StringBuilder text, string mark, string name, string meaning, IReadOnlyList<Column> columns)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{mark} {name}\n{meaning}\n\n| column | type | what |\n|---|---|---|\n");
        foreach (var column in columns) text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | `{column.Type}` | {column.Meaning} |\n");
    }

    private static JsonObject Describe(string name, string meaning, IReadOnlyList<Column> columns) => new()
    {
        ["name"] = name, ["what"] = meaning,
        ["columns"] = new JsonArray([.. columns.Select(column => (JsonNode)new JsonObject { ["name"] = column.Name, ["type"] = column.Type, ["what"] = column.Meaning })]),
    };

    /// <summary>The same for programs.</summary>
    public static string Json()
    {
        var tables = Schema.Tables.Select(table => (JsonNode)Describe(table.Name, table.Meaning, table.Columns));
        var views = RecordViews.All.Select(view => (JsonNode)Describe(view.Name, view.Meaning, view.Columns));
        return new JsonObject { ["schema"] = Schema.Version, ["tables"] = new JsonArray([.. tables]), ["views"] = new JsonArray([.. views]) }.ToJsonString(new() { WriteIndented = true }) + "\n";
    }
}
