using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Api;

/// <summary>A text that somebody sends, coded. Nothing of it is kept.</summary>
internal static class CodeApi
{
    /// <summary>Characters of a text.</summary>
    public const int LongestText = 100_000;

    private const int MostBytes = LongestText * 4;

    /// <summary>text/plain is the text itself; a JSON object has "text", and may have "date" and "title".</summary>
    public static async Task<IResult> Code(HttpContext context, ServeSetup setup)
    {
        var request = context.Request;
        var (body, whole) = await Body(request, context.RequestAborted);
        if (!whole) return Told.Problem(ServeProblems.TooMuch(LongestText), StatusCodes.Status413PayloadTooLarge);
        var (article, problem) = request.HasJsonContentType() ? Json(body) : Make(body, request.Query["date"], null);
        if (article is null) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        return Told.Json(("events", Told.List(await Task.Run(() => setup.Code(article), context.RequestAborted))));
    }

    /// <summary>Null with a problem when there is no text, too much of it, or a wrong day.</summary>
    public static (Article? Article, Problem? Problem) Make(string? text, string? date, string? title)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, ServeProblems.NoText());
        if (text.Length > LongestText) return (null, ServeProblems.TooMuch(LongestText));
        DateOnly? published = null;
        if (!string.IsNullOrWhiteSpace(date))
        {
            if (!DateReader.TryRead(date, out var day)) return (null, ServeProblems.WrongValue("date", date, "day, like 2026-01-16"));
            published = day;
        }
        return (new Article { Id = "text", Text = text, Title = string.IsNullOrWhiteSpace(title) ? null : title, Published = published }, null);
    }

    private static (Article? Article, Problem? Problem) Json(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Make(Text("text"), Text("date"), Text("title"));

            string? Text(string name) => json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (JsonException)
        {
            return (null, ServeProblems.NoText());
        }
    }

    /// <summary>Read as UTF-8, and no further than the limit.</summary>
    private static async Task<(string Body, bool Whole)> Body(HttpRequest request, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + read > MostBytes) return ("", false);
            buffer.Write(chunk, 0, read);
        }
        return (System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), true);
    }
}
