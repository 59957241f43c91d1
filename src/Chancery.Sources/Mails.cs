using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;
using MimeKit;

namespace Chancery.Sources;

/// <summary>One mail as one report: its subject, day, sender and text; attachments are left alone.</summary>
internal static class Mails
{
    public static ReadResult Read(byte[] bytes, string file, DateOnly? published)
    {
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(bytes));
            var text = message.TextBody ?? (message.HtmlBody is { } html ? Pages.Plain(html) : null);
            if (string.IsNullOrWhiteSpace(text)) return ReadResult.Bad(SourceProblems.Empty(file));
            var sender = message.From.Mailboxes.FirstOrDefault();
            return ReadResult.Ok(new Article
            {
                Id = message.MessageId ?? Path.GetFileName(file), Text = text.ReplaceLineEndings("\n"), Title = message.Subject,
                Published = message.Date == DateTimeOffset.MinValue ? published : DateOnly.FromDateTime(message.Date.DateTime),
                Fields = message.Headers[HeaderId.Date] is { } written ? [new(Pages.DateWritten, JsonSerializer.Serialize(written))] : [],
                Publisher = sender is null ? null : string.IsNullOrEmpty(sender.Name) ? sender.Address : sender.Name,
            });
        }
        catch (Exception e) when (e is FormatException or ParseException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            return ReadResult.Bad(SourceProblems.Broken(file, "mail", e.Message));
        }
    }
}
