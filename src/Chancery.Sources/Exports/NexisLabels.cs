namespace Chancery.Sources.Exports;

/// <summary>The labelled lines of Nexis: "LENGTH: 412 words", "Load-Date: March 5, 2026".</summary>
internal static class NexisLabels
{
    /// <summary>True for those that stand before the text of a report; the others stand behind it.</summary>
    private static readonly Dictionary<string, bool> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BYLINE"] = true, ["SECTION"] = true, ["LENGTH"] = true, ["HIGHLIGHT"] = true, ["DATELINE"] = true, ["SERIES"] = true, ["DISTRIBUTION"] = true, ["EDITION"] = true, ["SOURCE"] = true,
        ["LOAD-DATE"] = false, ["LANGUAGE"] = false, ["PUBLICATION-TYPE"] = false, ["GRAPHIC"] = false, ["SUBJECT"] = false, ["ORGANIZATION"] = false, ["GEOGRAPHIC"] = false, ["PERSON"] = false, ["COUNTRY"] = false,
        ["STATE"] = false, ["CITY"] = false, ["COMPANY"] = false, ["TICKER"] = false, ["INDUSTRY"] = false, ["JOURNAL-CODE"] = false, ["DOCUMENT-TYPE"] = false, ["ACC-NO"] = false, ["URL"] = false, ["PHOTO"] = false, ["NOTES"] = false, ["TYPE"] = false,
    };

    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BYLINE"] = "author", ["SECTION"] = "section", ["LENGTH"] = "length", ["DATELINE"] = "dateline", ["EDITION"] = "edition", ["LOAD-DATE"] = "load_date", ["PUBLICATION-TYPE"] = "publication_type",
    };

    public static bool TryRead(string line, out string label, out string value)
    {
        (label, value) = ("", "");
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Known.ContainsKey(line[..colon].Trim())) return false;
        (label, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        return true;
    }

    public static bool IsBehind(string label) => !Known[label];

    public static void Set(ExportItem item, string label, string value)
    {
        if (label.Equals("LANGUAGE", StringComparison.OrdinalIgnoreCase)) item.Language = value;
        else if (label.Equals("URL", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") item.Url = value;
        else if (value.Length > 0 && Fields.TryGetValue(label, out var field)) item.Fields.TryAdd(field, value);
    }
}
