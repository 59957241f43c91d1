namespace Chancery.Serve.Tests;

/// <summary>Strings that do harm where they are not written as text, put into every field of a report that a page shows.</summary>
internal static class Hostile
{
    /// <summary>Found in a page when one of them is alive there: a tag or attribute of theirs.</summary>
    public const string Mark = "chanceryhostile";

    private static readonly string[] Shapes =
    [
        "<script>{0}</script>", "<img src=x onerror={0}>", "\"><svg onload={0}>", "'><b {0}>", "</title><script {0}>", "</textarea><script {0}>", "</style><script {0}>", "<!--<{0}", "<a href=\"javascript:{0}\">x</a>",
        "\" onmouseover=\"{0}", "' onfocus='{0}", "`{0}`", "&lt;script&gt;{0}", "<iframe srcdoc=\"<{0}>\">", "<math><mi {0}>", "<details open ontoggle={0}>", "<base href=\"//{0}\">", "<link rel=stylesheet href={0}>",
        "<meta http-equiv=refresh content=\"0;{0}\">", "<form action={0}>", "<object data={0}>", "<embed src={0}>", "{{{{{0}}}}}", "@({0})", "]]><{0}>",
    ];

    /// <summary>200 of them: 25 shapes, each for eight places.</summary>
    public static IReadOnlyList<string> Strings { get; } = [.. Enumerable.Range(0, 8).SelectMany(_ => Shapes).Select((shape, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, $"{Mark}{i}"))];

    /// <summary>Through identifier, title, text, names of actors and places, publisher and address; and what a spreadsheet would run.</summary>
    public static IEnumerable<Dictionary<string, string>> Reports() => Strings.Select((text, i) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["id"] = (i % 8 == 0 ? text : "") + i, ["title"] = i % 8 == 1 ? text : $"Report {i}", ["publisher"] = i % 8 == 2 ? text : i % 8 == 3 ? $"=cmd|'/c {Hostile.Mark}'!A1" : "The Daily Test",
        ["url"] = i % 8 == 4 ? text : $"https://news.example/{i}", ["date"] = $"2026-03-{i % 28 + 1:00}",
        ["text"] = $"Foreign Minister Anna {(i % 8 == 5 ? text : "Berg")} of Norway met President {(i % 8 == 6 ? text : "Kato")} in {(i % 8 == 7 ? text : "Kampala")} on Monday. \"We welcome {text},\" the minister {i} said.",
    });
}
