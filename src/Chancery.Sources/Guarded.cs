using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>A stream that breaks in the middle ends its own file, with a problem, and nothing else.</summary>
internal static class Guarded
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(IAsyncEnumerable<ReadResult> inner, string file, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var results = inner.GetAsyncEnumerator(ct);
        while (true)
        {
            ReadResult result;
            try
            {
                if (!await results.MoveNextAsync().ConfigureAwait(false)) yield break;
                result = results.Current;
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                result = ReadResult.Bad(Problem(file, e));
            }
            yield return result;
        }
    }

    public static Problem Problem(string file, Exception e) =>
        e is TooLargeException large ? SourceProblems.TooLarge(file, "an unpacked file", large.Limit) : SourceProblems.Broken(file, "file", e.Message);
}
