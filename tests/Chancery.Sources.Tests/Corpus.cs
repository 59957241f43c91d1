using System.Text;

namespace Chancery.Sources.Tests;

/// <summary>A good file of ours for every kind.</summary>
internal static class Corpus
{
    private const string Report = "The crossing opens again.\n";

    private static readonly Dictionary<string, Func<byte[]>> Files = new(StringComparer.Ordinal)
    {
        [".txt"] = () => Bytes(Report), [".md"] = () => Bytes($"---\ndate: 2026-03-10\n---\n# Border\n\n{Report}"), [".jsonl"] = () => Bytes("""{"id":"1","date":"2026-03-10","text":"The crossing opens again."}"""),
        [".json"] = () => Bytes(Samples.Array), [".csv"] = () => Bytes(Samples.Table), [".tsv"] = () => Bytes(Samples.Table.Replace(',', '\t')),
        [".html"] = () => Crawl.Page(Samples.LinkedData), [".rss"] = () => Bytes(Samples.Feed), [".atom"] = () => Bytes(Samples.Atom), [".eml"] = () => Bytes(Samples.Mail), [".mbox"] = () => Bytes(PackingTests.Mailbox),
        [".xml"] = () => Bytes(AgencyTests.NewsMl), [".nitf"] = () => Bytes(AgencyTests.Nitf), [".pdf"] = () => Tests.Files.Pdf([Samples.First], [Samples.Second]), [".docx"] = () => Tests.Files.Word(Exported.Uni), [".rtf"] = () => Bytes(Tests.Files.RichText(Exported.Uni)),
        [".warc"] = Crawl.Whole, [".gz"] = () => Reading.Gzip(Bytes(Report)), [".zst"] = () => Tests.Files.Zstandard(Bytes(Report)), [".zip"] = () => Reading.Zip(("a.txt", Report), ("b.csv", Samples.Table)),
        [".tar"] = () => Tests.Files.Tar(("a.txt", Report), ("b.csv", Samples.Table)), [".tgz"] = () => Reading.Gzip(Tests.Files.Tar(("a.txt", Report))),
    };

    public static IEnumerable<string> Endings => Files.Keys;

    public static byte[] Of(string ending) => Files[ending]();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
