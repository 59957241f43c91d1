using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>What a model was trained on, or a pack was compiled from, is named in NOTICE with its licence.</summary>
public sealed class NoticeTests
{
    private static readonly (string Trace, string Named)[] Sources =
    [
        (@"\bEWT\b|en_ewt", "UD_English-EWT"),
        (@"\bGUM\b|en_gum|gum-derived", "UD_English-GUM"),
        (@"[Ww]orldwide|worldwide9", "en-worldwide-newswire"),
        (@"\bGMB\b|gmb-silver|Groningen", "Groningen Meaning Bank"),
        (@"(?i)\bwikigold\b", "WikiGold"),
        (@"(?i)\bre3d\b", "re3d"),
        (@"\bPLV\b|PLV_train", "Zero-Shot-PLOVER"),
        (@"(?i)\bTR-News\b|trnews", "TR-News"),
        (@"(?i)\btimenorm\b", "timenorm"),
        (@"(?i)ms-recognizers|Recognizers-Text", "Recognizers-Text"),
        (@"\bUDS_IH2\b|\bUDS-IH2\b", "UDS-IH2"),
        (@"\bMEANTIME\b", "MEANTIME"),
        (@"\bECB\+|ecb_train", "ECB+"),
        (@"(?i)\bPolNeAR\b", "PolNeAR"),
        (@"\bCommitmentBank\b", "CommitmentBank"),
        (@"(?i)wink-embeddings|\bGloVe\b", "GloVe"),
        (@"(?i)\bGeoNames\b|cities500|cities-500", "GeoNames"),
        (@"\bPLOVER\b", "PLOVER"),
    ];

    [Fact]
    public void Every_source_of_data_is_named()
    {
        var notice = Repository.Read("NOTICE");
        var pages = Repository.Files.Where(IsProvenance).Select(file => (File: file, Text: Repository.Read(file))).ToList();
        Assert.NotEmpty(pages);
        Assert.Empty(from page in pages
                     from source in Sources
                     where Regex.IsMatch(page.Text, source.Trace) && !notice.Contains(source.Named, StringComparison.Ordinal)
                     select $"{page.File} names {source.Named}; NOTICE does not");
    }

    private static bool IsProvenance(string file) =>
        (file.StartsWith("models/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal))
        || (file.StartsWith("training/", StringComparison.Ordinal) && (file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)))
        || file.EndsWith("/pack.toml", StringComparison.Ordinal);
}
