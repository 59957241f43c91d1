namespace Chancery.Sources.Exports;

/// <summary>Nexis Uni: headline, paper, day, copyright, labels, "Body", text, "Classification", "End of Document". The order of the labels varies; a cover page may stand before the first.</summary>
internal static class NexisUni
{
    private const int AboveDate = 2;

    public static IEnumerable<ExportItem> Items(string[] lines)
    {
        var open = new List<string>();
        foreach (var line in lines)
        {
            if (!Is(line, "End of Document"))
            {
                open.Add(line);
                continue;
            }
            if (Item(open) is { } item) yield return item;
            open = [];
        }
        if (Item(open) is { } last) yield return last;
    }

    /// <summary>Null for a cover page and for what stands behind the last report.</summary>
    private static ExportItem? Item(List<string> lines)
    {
        var body = lines.FindLastIndex(line => Is(line, "Body"));
        if (body < 0) return null;
        var item = new ExportItem();
        Head(item, [.. lines.Take(body).Select(line => line.Trim()).Where(line => line.Length > 0)]);
        var behind = false;
        foreach (var line in lines.Skip(body + 1))
        {
            if (NexisLabels.TryRead(line, out var label, out var value))
            {
                behind |= NexisLabels.IsBehind(label);
                NexisLabels.Set(item, label, value);
            }
            else if (Is(line, "Classification")) behind = true;
            else if (!behind) item.Body.Add(line);
        }
        return item;
    }

    /// <summary>Read from the text upwards, so that nothing above the headline disturbs.</summary>
    private static void Head(ExportItem item, List<string> lines)
    {
        var dated = -1;
        for (var i = lines.Count - 1; i >= 0 && dated < 0; i--)
        {
            if (NexisLabels.TryRead(lines[i], out var label, out var value)) NexisLabels.Set(item, label, value);
            else if (WrittenDate.TryRead(lines[i], out var date)) (dated, item.Published) = (i, date);
        }
        // some files name no day: the paper then stands before the first label or notice
        if (dated < 0) dated = lines.FindIndex(line => NexisLabels.TryRead(line, out _, out _) || ExportText.Copyright().IsMatch(line));
        if (dated > 0) item.Publisher = lines[dated - 1];
        if (dated >= AboveDate) item.Title = lines[dated - AboveDate];
    }

    private static bool Is(string line, string mark) => line.AsSpan().Trim().Equals(mark, StringComparison.OrdinalIgnoreCase);
}
