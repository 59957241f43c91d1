using Chancery.Core.Problems;
using Chancery.Core.Text;

namespace Chancery.Core.Sources;

/// <summary>
/// Markdown with optional front matter. Markup is blanked, not cut: every offset of the text is an offset of the file (behind its byte
/// order mark), and a soft line break inside a paragraph is a space.
/// </summary>
internal static class MarkdownReader
{
    public static ReadResult Read(string text, string file, DateOnly? published)
    {
        var blanked = text.ToCharArray();
        var front = FrontMatter.Read(text);
        blanked.AsSpan(0, front.Length).Fill(' ');
        var title = MarkdownBlanker.Blank(blanked, front.Length);
        var fields = new List<KeyValuePair<string, string>>();
        var article = new Article { Id = Path.GetFileName(file), Text = new string(blanked), Title = title, Published = published, Fields = fields };
        foreach (var (line, key, value) in front.Values)
        {
            switch (key)
            {
                case "id": article = article with { Id = value }; break;
                case "title": article = article with { Title = value }; break;
                case "url": article = article with { Url = value }; break;
                case "publisher": article = article with { Publisher = value }; break;
                case "language": article = article with { Language = value }; break;
                case "date":
                    if (!DateReader.TryRead(value, out var date)) return ReadResult.Bad(SourceProblems.WrongDate(file, line, value));
                    article = article with { Published = date };
                    break;
                default: fields.Add(new(key, JsonText.Quote(value))); break;
            }
        }
        return string.IsNullOrWhiteSpace(article.Text) ? ReadResult.Bad(SourceProblems.Empty(file)) : ReadResult.Ok(article);
    }
}
