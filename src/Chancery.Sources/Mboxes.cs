using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>A mailbox of many mails, one held at a time. A mail begins with a line "From " after an empty one; ">From " in a mail was "From ".</summary>
internal static class Mboxes
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(SourcePart part, DateOnly? published, [EnumeratorCancellation] CancellationToken ct)
    {
        var (window, mail) = (new ByteWindow(part.Stream), new MemoryStream());
        var (number, blank, fresh, tooLong) = (0, true, true, false);
        while (await window.LineAsync(ct).ConfigureAwait(false) is { IsEmpty: false } line)
        {
            var begins = fresh && blank && line.Span.StartsWith("From "u8);
            if (begins)
            {
                if (number > 0) yield return Mail(mail, part, (number, tooLong), published);
                (number, tooLong) = (number + 1, false);
                mail.SetLength(0);
            }
            else if (mail.Length + line.Length > part.Limits.WholeBytes) tooLong = true;
            else if (number > 0) mail.Write(fresh && line.Span.StartsWith(">From "u8) ? line.Span[1..] : line.Span);
            blank = fresh && line.Span is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            fresh = line.Span[^1] == '\n';
        }
        yield return number == 0 ? ReadResult.Bad(SourceProblems.Broken(part.File, "mailbox", "no line begins with \"From \"")) : Mail(mail, part, (number, tooLong), published);
    }

    private static ReadResult Mail(MemoryStream mail, SourcePart part, (int Number, bool TooLong) at, DateOnly? published)
    {
        var name = $"{part.File}#{at.Number}";
        return at.TooLong ? ReadResult.Bad(SourceProblems.TooLarge(name, "a mail", part.Limits.WholeBytes)) : Mails.Read(mail.ToArray(), name, published);
    }
}
