namespace Chancery.Core.Sources;

/// <summary>How a source is written.</summary>
public enum SourceFormat { Unknown, Text, Markdown, JsonLines, JsonArray, Html, Feed, Csv, Tsv, Mail, Mbox, Xml, Pdf, RichText, Export, Warc, Gzip, Zip, Tar, Zstandard }
