using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Sources.Exports;

/// <summary>One report of an export, as far as its lines have been understood.</summary>
internal sealed class ExportItem
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Publisher { get; set; }

    public DateOnly? Published { get; set; }

    public string? Language { get; set; }

    public string? Url { get; set; }

    /// <summary>Wrapped lines, with empty ones between paragraphs.</summary>
    public List<string> Body { get; } = [];

    /// <summary>What else it says of itself: author, section, length.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public ReadResult Result(string name, DateOnly? published)
    {
        var text = Wrapped.Paragraphs(Body);
        if (text.Length == 0) return ReadResult.Bad(SourceProblems.Empty(name));
        return ReadResult.Ok(new Article
        {
            Id = Id ?? Path.GetFileName(name), Text = text, Title = Title, Publisher = Publisher, Published = Published ?? published, Url = Url, Language = LanguageNames.Code(Language) ?? "en",
            Fields = [.. Fields.Select(field => new KeyValuePair<string, string>(field.Key, JsonSerializer.Serialize(field.Value)))],
        });
    }
}
