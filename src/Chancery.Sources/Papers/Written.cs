using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;
using Chancery.Sources.Exports;

namespace Chancery.Sources.Papers;

/// <summary>The text of a paper: the reports of an export, or one report.</summary>
internal static class Written
{
    public static IEnumerable<ReadResult> Read(Paper paper, string file, DateOnly? published)
    {
        var kind = ExportText.KindOf(paper.Lines);
        if (kind is not ExportKind.None) return ExportText.Read(paper.Lines, kind, file, published);
        var text = Wrapped.Paragraphs(paper.Lines.Split('\n'));
        if (text.Length == 0) return [ReadResult.Bad(SourceProblems.Empty(file))];
        // the day on which the file was made is a poor witness: whoever names another is believed
        var (day, from) = published is null ? (paper.Made, paper.Made is null ? null : "made") : (published, null);
        List<KeyValuePair<string, string>> fields = [.. paper.Fields];
        if (from is not null) fields.Add(new(Pages.DateFrom, $"\"{from}\""));
        return [ReadResult.Ok(new Article { Id = Path.GetFileName(file), Text = text, Title = paper.Title, Published = day, Fields = fields })];
    }
}
