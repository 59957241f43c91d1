using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Cli.Commands;
using Chancery.Core.Record;

namespace Chancery.Cli.Output;

/// <summary>What a look into a folder found, for a person and as one JSON object.</summary>
internal static class FolderOutput
{
    public static string Table(FolderFindings found)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{found.Files} files can be read; looked at {found.Looked} of them\n");
        if (found.Unknown.Count > 0) text.Append(CultureInfo.InvariantCulture, $"passed over, because their endings are not known: {Counts(found.Unknown)}\n");
        text.Append("kind         files  documents  problems\n");
        foreach (var (kind, (files, documents, problems)) in found.Kinds) text.Append(CultureInfo.InvariantCulture, $"{(kind.Length == 0 ? "none" : Plain.Safe(kind)),-10} {files,7} {documents,10} {problems,9}\n");
        if (found.Documents > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"days         {found.Dated} of {found.Documents} documents name one{(found.Dates.Count > 0 ? $": {Counts(found.Dates)}" : "")}\n");
            if (found.Dated < found.Documents) text.Append("             give the others one with --date, or their relative dates (\"on Tuesday\") stay open\n");
            text.Append(CultureInfo.InvariantCulture, $"languages    {Counts(found.Languages)}{(found.Languages.Keys.Any(language => language != "en") ? "; only English is coded" : "")}\n");
            text.Append(CultureInfo.InvariantCulture, $"length       {found.MedianWords} words in the middle\n");
        }
        if (found.Long > 0) text.Append(CultureInfo.InvariantCulture, $"of {found.Long} files with many documents only the first were read\n");
        foreach (var (code, (count, first)) in found.Problems) text.Append(CultureInfo.InvariantCulture, $"{code}  {count} times, first: {Plain.Safe(Plain.OneLine($"{first.File}: {first.Message} {first.Help}"))}\n");
        return text.ToString();
    }

    public static byte[] Json(FolderFindings found)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, count) in new[] { ("files", found.Files), ("looked_at", found.Looked), ("documents", found.Documents), ("dated", found.Dated), ("median_words", found.MedianWords), ("cut_short", found.Long) }) json.WriteNumber(name, count);
            json.WriteStartObject("kinds");
            foreach (var (kind, (files, documents, problems)) in found.Kinds)
            {
                json.WriteStartObject(kind);
                json.WriteNumber("files", files);
                json.WriteNumber("documents", documents);
                json.WriteNumber("problems", problems);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            foreach (var (name, counts) in new[] { ("passed_over", found.Unknown), ("dates", found.Dates), ("languages", found.Languages) })
            {
                json.WriteStartObject(name);
                foreach (var (key, count) in counts) json.WriteNumber(key, count);
                json.WriteEndObject();
            }
            json.WriteStartObject("problems");
            foreach (var (code, (count, _)) in found.Problems) json.WriteNumber(code, count);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
        return stream.ToArray();
    }

    private static string Counts(SortedDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderByDescending(count => count.Value).Select(count => string.Create(CultureInfo.InvariantCulture, $"{(count.Key.Length == 0 ? "none" : Plain.Safe(count.Key))} {count.Value}")));
}
