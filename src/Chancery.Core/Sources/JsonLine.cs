using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Core.Sources;

/// <summary>One JSON object as an article.</summary>
internal static class JsonLine
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = SourceLimits.JsonDepth };

    public static ReadResult Read(ReadOnlyMemory<byte> line, string file, int number, DateOnly? published, FieldMap names)
    {
        if (TextDecoder.FirstInvalid(line.Span) is { } at)
            return ReadResult.Bad(SourceProblems.NotUtf8(file, number, line.Span[at], at));
        try
        {
            using var json = JsonDocument.Parse(line, Options);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, file, number, published, names)
                : ReadResult.Bad(SourceProblems.NotJson(file, number, $"it is a JSON {json.RootElement.ValueKind}."));
        }
        catch (JsonException e)
        {
            // the parser counts lines inside the line; ours is the one that helps
            return ReadResult.Bad(SourceProblems.NotJson(file, number, e.Message.Split(" LineNumber:")[0]));
        }
        catch (InvalidOperationException)
        {
            return ReadResult.Bad(SourceProblems.NotJson(file, number, "a string holds half of a surrogate pair."));
        }
    }

    private static ReadResult Read(JsonElement json, string file, int number, DateOnly? published, FieldMap names)
    {
        var dated = false;
        string? id = null, text = null, title = null, url = null, publisher = null, language = null;
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in json.EnumerateObject())
        {
            var (name, value) = (names.Of(field.Name), field.Value);
            if (value.ValueKind == JsonValueKind.Null) continue;
            if (name == "id" && value.ValueKind == JsonValueKind.Number)
            {
                id = value.GetRawText();
                continue;
            }
            if (name is "id" or "date" or "text" or "title" or "url" or "publisher" or "language" && value.ValueKind != JsonValueKind.String)
                return ReadResult.Bad(SourceProblems.WrongField(file, number, name, "a string"));
            switch (name)
            {
                case "id": id = value.GetString(); break;
                case "text": text = value.GetString(); break;
                case "title": title = value.GetString(); break;
                case "url": url = value.GetString(); break;
                case "publisher": publisher = value.GetString(); break;
                case "language": language = value.GetString(); break;
                case "date":
                    var written = value.GetString()!;
                    if (written.Length == 0) break;
                    if (!DateReader.TryRead(written, out var date)) return ReadResult.Bad(SourceProblems.WrongDate(file, number, written));
                    (published, dated) = (date, true);
                    break;
                default: fields.Add(new(name, value.GetRawText())); break;
            }
        }
        text ??= FieldNames.Take(fields, FieldNames.Text);
        if (string.IsNullOrWhiteSpace(text)) return ReadResult.Bad(SourceProblems.NoText(file, number, Keys(json)));
        if (text.Length > SourceLimits.DocumentBytes) return ReadResult.Bad(SourceProblems.FileTooLong(file, SourceLimits.DocumentBytes) with { Line = number });
        id ??= FieldNames.Take(fields, FieldNames.Id);
        title ??= FieldNames.Take(fields, FieldNames.Title);
        url ??= FieldNames.Take(fields, FieldNames.Url);
        publisher ??= FieldNames.Take(fields, FieldNames.Publisher);
        if (!dated) published = FieldNames.TakeDate(fields) ?? published;
        return ReadResult.Ok(new Article
        {
            Id = string.IsNullOrEmpty(id) ? $"{Path.GetFileName(file)}:{number}" : id,
            Text = text,
            Title = NullIfEmpty(title),
            Published = published,
            Url = NullIfEmpty(url),
            Publisher = NullIfEmpty(publisher),
            Language = NullIfEmpty(language) ?? "en",
            Fields = fields,
        });
    }

    private static string Keys(JsonElement json)
    {
        var names = json.EnumerateObject().Select(field => field.Name).Take(12).ToArray();
        return names.Length == 0 ? "none" : string.Join(", ", names);
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
