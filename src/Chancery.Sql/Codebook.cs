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
        var text = new StringBuilder("# Codebook of the record\n\nMade from the schema; `chancery export --format parquet|csv` writes these tables and views, one file each, except `meta` and `told_events`.\n");
        foreach (var table in Schema.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n{table.Meaning}\n\n| column | type | what |\n|---|---|---|\n");
            foreach (var column in table.Columns) text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | `{column.Type}` | {column.Meaning} |\n");
        }
        text.Append("\n## Views\nWhat is counted by month or day is what happened: events that are denied, supposed or planned are left out.\n\n| view | what |\n|---|---|\n");
        foreach (var (name, meaning, _) in RecordViews.All) text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {meaning} |\n");
        return text.ToString();
    }

    /// <summary>The same for programs.</summary>
    public static string Json()
    {
        var tables = Schema.Tables.Select(table => (JsonNode)new JsonObject
        {
            ["name"] = table.Name, ["what"] = table.Meaning,
            ["columns"] = new JsonArray([.. table.Columns.Select(column => (JsonNode)new JsonObject { ["name"] = column.Name, ["type"] = column.Type, ["what"] = column.Meaning })]),
        });
        var views = RecordViews.All.Select(view => (JsonNode)new JsonObject { ["name"] = view.Name, ["what"] = view.Meaning });
        return new JsonObject { ["schema"] = Schema.Version, ["tables"] = new JsonArray([.. tables]), ["views"] = new JsonArray([.. views]) }.ToJsonString(new() { WriteIndented = true }) + "\n";
    }
}
