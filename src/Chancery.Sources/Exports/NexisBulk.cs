namespace Chancery.Sources.Exports;

/// <summary>The old bulk text of LexisNexis: "12 of 300 DOCUMENTS", paper, day, headline, labels, text, labels.</summary>
internal static class NexisBulk
{
    /// <summary>Paper and day stand this near to the top, or nowhere.</summary>
    private const int HeadBlocks = 6;

    private const int EditionWords = 5;

    public static IEnumerable<ExportItem> Items(string[] lines)
    {
        List<string>? open = null;
        foreach (var line in lines)
        {
            if (ExportText.BulkMark().IsMatch(line))
            {
                if (open is not null) yield return Item(open);
                open = [];
            }
            else open?.Add(line);
        }
        if (open is not null) yield return Item(open);
    }

    private static ExportItem Item(List<string> lines)
    {
        var (item, blocks) = (new ExportItem(), Wrapped.Blocks(lines));
        var dated = blocks.Take(HeadBlocks).ToList().FindIndex(block => WrittenDate.TryRead(block[0], out _));
        if (dated >= 0 && WrittenDate.TryRead(blocks[dated][0], out var date)) item.Published = date;
        var named = blocks.Take(Math.Max(dated, 0)).Where(block => !IsNotice(block[0])).ToList();
        item.Publisher = named.Count > 0 ? Wrapped.Join(named[0]) : null;
        Fill(item, blocks.Skip(Math.Max(dated + 1, 0)));
        return item;
    }

    private static void Fill(ExportItem item, IEnumerable<List<string>> blocks)
    {
        var behind = false;
        foreach (var block in blocks)
        {
            if (NexisLabels.TryRead(block[0], out var label, out var value))
            {
                behind |= NexisLabels.IsBehind(label);
                NexisLabels.Set(item, label, Wrapped.Join([value, .. block.Skip(1)]));
            }
            else if (behind || IsNotice(block[0])) continue;
            else if (item.Title is null && item.Body.Count == 0)
            {
                if (IsEdition(block)) item.Fields.TryAdd("edition", Wrapped.Join(block));
                else item.Title = Wrapped.Join(block);
            }
            else item.Body.AddRange([.. block, ""]);
        }
    }

    private static bool IsNotice(string line) => ExportText.Copyright().IsMatch(line) || line.TrimStart().StartsWith("All Rights Reserved", StringComparison.OrdinalIgnoreCase);

    private static bool IsEdition(List<string> block)
    {
        var line = Wrapped.Join(block);
        return line.Contains("Edition", StringComparison.OrdinalIgnoreCase) && line.AsSpan().Count(' ') < EditionWords;
    }
}
