using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Sources;

namespace Chancery.Cli.Input;

/// <summary>Opens one file after the other and reads its documents.</summary>
/// <param name="standard">Standard input.</param>
/// <param name="format">How to read, whatever a file's ending says; null means by ending.</param>
/// <param name="published">The date for documents that bring none.</param>
/// <param name="limits">What a file may cost; null for what is usual.</param>
/// <param name="share">Told how far it is.</param>
/// <param name="names">Names of fields and columns; null for the usual ones.</param>
internal sealed class InputReader(Stream standard, SourceFormat? format, DateOnly? published, ReadLimits? limits = null, ReadShare? share = null, FieldMap? names = null)
{
    public async IAsyncEnumerable<ReadResult> ReadAsync(IEnumerable<InputFile> files, [EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var file in files)
        {
            var problem = Open(file, out var stream, out var how);
            if (problem is not null)
            {
                yield return ReadResult.Bad(problem);
                continue;
            }
            await using (stream)
            {
                // a pipe has no length; an archive closes its file
                var length = stream.CanSeek ? stream.Length : 0;
                await foreach (var result in Documents.ReadAsync(stream, file.Name, new ReadOptions(how, published) { Limits = limits ?? ReadLimits.Standard, Names = names ?? FieldMap.None }, ct))
                {
                    if (stream.CanSeek) share?.Reached(stream.Position);
                    yield return result;
                }
                share?.Done(length);
            }
        }
    }

    private Problem? Open(InputFile file, out Stream stream, out SourceFormat how)
    {
        stream = Stream.Null;
        how = format ?? SourceReader.FormatOf(file.Name);
        if (file.Problem is not null) return file.Problem;
        if (file.IsStandard)
        {
            stream = standard;
            return null;
        }
        if (how == SourceFormat.Unknown) return SourceProblems.UnknownFormat(file.Name);
        try
        {
            stream = new FileStream(file.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 4096, FileOptions.SequentialScan | FileOptions.Asynchronous);
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return SourceProblems.Missing(file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return SourceProblems.Unreadable(file.Name, e.Message);
        }
    }
}
