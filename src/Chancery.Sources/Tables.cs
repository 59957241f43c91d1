using System.Globalization;
using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chancery.Sources;

/// <summary>A table with a header, a document a row, as JSON Lines. Columns are known by the names that people give them.</summary>
internal static class Tables
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = "text", ["content"] = "text", ["body"] = "text", ["article"] = "text", ["full_text"] = "text", ["maintext"] = "text", ["event_text"] = "text", ["sentence"] = "text",
        ["title"] = "title", ["headline"] = "title", ["date"] = "date", ["published"] = "date", ["publication_date"] = "date", ["date_publish"] = "date", ["pub_date"] = "date", ["published_at"] = "date",
        ["url"] = "url", ["link"] = "url", ["source_url"] = "url", ["publisher"] = "publisher", ["publication"] = "publisher", ["source"] = "publisher", ["outlet"] = "publisher", ["source_domain"] = "publisher",
        ["language"] = "language", ["lang"] = "language", ["id"] = "id", ["article_id"] = "id", ["doc_id"] = "id",
    };

    public static (MemoryStream?, Problem?) Lines(byte[] bytes, string file, string separator, FieldMap fields)
    {
        try
        {
            using var parser = new CsvParser(new StringReader(Charsets.Decode(bytes)), new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = separator, BadDataFound = null, MaxFieldSize = SourceLimits.LineBytes, Mode = separator == "\t" ? CsvMode.NoEscape : CsvMode.RFC4180,
            });
            if (!parser.Read() || parser.Record is not { } header) return (null, SourceProblems.Empty(file));
            var columns = header.Select(name => fields.Named(name.Trim()) ?? (Names.GetValueOrDefault(name.Trim()) is { } usual && fields.Of(usual) == usual ? usual : null)).ToArray();
            if (!columns.Contains("text")) return (null, SourceProblems.NoTextColumn(file, string.Join(", ", header)));
            return (Rows(parser, [.. header.Select((name, i) => columns[i] ?? fields.Of(name))]), null);
        }
        catch (CsvHelperException e)
        {
            return (null, SourceProblems.Broken(file, "table", e.Message.Split('\n')[0]));
        }
    }

    private static MemoryStream Rows(CsvParser parser, string[] columns)
    {
        var lines = new MemoryStream();
        using var writer = new Utf8JsonWriter(lines);
        while (parser.Read() && parser.Record is { } row)
        {
            writer.WriteStartObject();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(row.Length, columns.Length); i++)
            {
                var name = columns[i];
                if (row[i].Length == 0 || name.Length == 0 || !seen.Add(name)) continue;
                writer.WriteString(name, name == "date" && PageDate.TryRead(row[i], out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : row[i]);
            }
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            lines.WriteByte((byte)'\n');
        }
        lines.Position = 0;
        return lines;
    }
}
