using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chancery.Core.Sources;
using CsvHelper;
using CsvHelper.Configuration;

namespace Chancery.Sources;

/// <summary>Rows of a table of any length, one at a time. Separated by tabs it knows no quotes; separated by commas it does.</summary>
public static class RowReader
{
    /// <summary>Files that a packed file may hold.</summary>
    private const int MostFiles = 10_000;

    /// <summary>The rows of a file, and of every file in a zip or gzip, one table after the other.</summary>
    /// <param name="stream">Must be able to seek when it is a zip.</param>
    /// <param name="name">For messages.</param>
    /// <exception cref="IOException">It cannot be read on.</exception>
    /// <exception cref="InvalidDataException">It is packed and damaged, or a cell is longer than a document may be.</exception>
    public static IEnumerable<(string File, IEnumerable<(int Line, string[] Cells)> Rows)> Tables(Stream stream, string name)
    {
        var head = new byte[4];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (read == 4 && head is [0x50, 0x4B, 3, 4])
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostFiles) throw new InvalidDataException($"it holds more than {MostFiles.ToString(CultureInfo.InvariantCulture)} files");
            foreach (var entry in archive.Entries.Where(entry => entry.Length > 0))
            {
                using var inner = entry.Open();
                yield return ($"{name}/{entry.Name}", Rows(inner));
            }
        }
        else if (read >= 2 && head is [0x1F, 0x8B, ..])
        {
            using var inner = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            yield return (name, Rows(inner));
        }
        else yield return (name, Rows(stream));
    }

    private static IEnumerable<(int Line, string[] Cells)> Rows(Stream stream)
    {
        using var text = new StreamReader(stream, Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new LatinFallback()), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var first = text.ReadLine();
        if (first is null) yield break;
        var separator = first.Contains('\t', StringComparison.Ordinal) ? "\t" : ",";
        using var parser = new CsvParser(new HeadReader(first, text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator, BadDataFound = null, MaxFieldSize = SourceLimits.LineBytes, Mode = separator == "\t" ? CsvMode.NoEscape : CsvMode.RFC4180,
        });
        while (Next(parser)) yield return (parser.RawRow, parser.Record!);
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException e)
        {
            throw new InvalidDataException(e.Message.Split('\n')[0], e);
        }
    }

    /// <summary>A byte that is no UTF-8 is a letter of ISO 8859-1: some files are written so.</summary>
    private sealed class LatinFallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private byte[] _bytes = [];
            private int _next;

            public override int Remaining => _bytes.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                (_bytes, _next) = (bytesUnknown, 0);
                return true;
            }

            public override char GetNextChar() => _next < _bytes.Length ? (char)_bytes[_next++] : '\0';

            public override bool MovePrevious() => _next > 0 && _next-- > 0;

            public override void Reset() => (_bytes, _next) = ([], 0);
        }
    }

    /// <summary>A line that was read already, and what comes after it.</summary>
    private sealed class HeadReader(string head, TextReader rest) : TextReader
    {
        private readonly StringReader _head = new(head + "\n");

        public override int Peek() => _head.Peek() is >= 0 and var next ? next : rest.Peek();

        public override int Read() => _head.Read() is >= 0 and var next ? next : rest.Read();

        public override int Read(char[] buffer, int index, int count) => _head.Read(buffer, index, count) is > 0 and var read ? read : rest.Read(buffer, index, count);

        protected override void Dispose(bool disposing)
        {
            if (disposing) _head.Dispose();
            base.Dispose(disposing);
        }
    }
}
