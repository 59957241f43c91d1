using System.Formats.Tar;
using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using ZstdSharp;

namespace Chancery.Sources.Tests;

/// <summary>Makes files of kinds that are not text.</summary>
internal static class Files
{
    public static string RichText(string text)
    {
        var rtf = new StringBuilder(@"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0 Times;}}{\info{\title no text}}{\header a running head\par}");
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n') rtf.Append(@"\par").Append('\n');
            else if (c == '\u2019') rtf.Append(@"\rquote ");
            else if (c is > '\u007F' and < '\u0100') rtf.Append(CultureInfo.InvariantCulture, $@"\'{(int)c:x2}");
            else if (c > '\u007F') rtf.Append(CultureInfo.InvariantCulture, $@"\u{(int)c}?");
            else rtf.Append(c is '{' or '}' or '\\' ? $@"\{c}" : c);
        }
        return rtf.Append('}').ToString();
    }

    public static byte[] Word(string text) => Reading.Zip(
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", $"""<w:document xmlns:w="w"><w:body>{string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"<w:p><w:r><w:t>{line.Replace("&", "&amp;", StringComparison.Ordinal)}</w:t></w:r></w:p>"))}</w:body></w:document>"""),
        ("word/header1.xml", "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>a running head</w:t></w:r></w:p></w:hdr>"),
        ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>The border</dc:title><dcterms:created>2026-03-10T08:00:00Z</dcterms:created></cp:coreProperties>"));

    public static byte[] Zstandard(byte[] bytes)
    {
        using var compressor = new Compressor(3);
        return compressor.Wrap(bytes).ToArray();
    }

    public static byte[] Tar(params (string Name, string Text)[] files)
    {
        var all = new MemoryStream();
        using (var tar = new TarWriter(all, TarEntryFormat.Pax, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
            foreach (var (name, text) in files) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
        return all.ToArray();
    }

    /// <summary>Pages of A4, each in one column or two, with a running head and a number; a page of null is a picture.</summary>
    public static byte[] Pdf(params string[]?[] pages)
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = new() { Title = "The border" } };
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var i = 0; i < pages.Length; i++)
        {
            var page = builder.AddPage(PageSize.A4);
            if (pages[i] is not { } columns)
            {
                page.AddPng(Pixel, new PdfRectangle(0, 0, 500, 800));
                continue;
            }
            page.AddText("THE GAZETTE  10 March 2026", 9, new PdfPoint(200, 810), font);
            page.AddText($"{i + 1}", 9, new PdfPoint(290, 20), font);
            for (var column = 0; column < columns.Length; column++)
            {
                var y = 740.0;
                foreach (var line in columns[column].ReplaceLineEndings("\n").Split('\n'))
                {
                    if (line.Length > 0) page.AddText(line, 10, new PdfPoint(50 + (column * 270), y), font);
                    y -= line.Length > 0 ? 13 : 24;
                }
            }
        }
        return builder.Build();
    }

    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
