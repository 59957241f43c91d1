using Chancery.Core.Briefs;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Serve.Guard;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Api;

/// <summary>The brief, as <c>chancery brief</c> writes it.</summary>
internal static class BriefApi
{
    private const int LongestSubject = 200;

    private static readonly string[] Taken = ["subject", "since", "until", "format"];

    public static async Task<IResult> Brief(HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        if (!Formats.TryRead(context.Request, [Formats.Json, Formats.Markdown, Formats.Html], out var format, out var problem)) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        (var page, problem) = await Make(context, record, setup);
        if (page is null) return Told.Problem(problem!, StatusCodes.Status400BadRequest);
        if (format == Formats.Html) context.Response.Headers.ContentSecurityPolicy = BriefHtml.Policy + "; frame-ancestors 'none'";
        return format switch
        {
            Formats.Html => Results.Text(BriefHtml.Write(page), "text/html; charset=utf-8"),
            Formats.Markdown => Results.Text(BriefMarkdown.Write(page), "text/markdown; charset=utf-8"),
            _ => Results.Text(BriefJson.Write(page), Told.JsonType),
        };
    }

    /// <summary>Null with a problem when there is no subject, or a wrong day. Made once for as long as the record is the same.</summary>
    public static async Task<(BriefPage? Page, Problem? Problem)> Make(HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        var asked = context.Request.Query;
        var subject = asked["subject"].ToString().Trim();
        if (subject.Length == 0) return (null, ServeProblems.Needed("subject"));
        if (subject.Length > LongestSubject) return (null, ServeProblems.WrongValue("subject", subject, $"name of at most {LongestSubject} characters"));
        foreach (var name in asked.Keys)
            if (!Taken.Contains(name)) return (null, ServeProblems.Unknown(name));
        if (!Asked.TryDays(asked, out var days, out var problem)) return (null, problem);
        var words = setup.Words.Value;
        return (await record.AskAsync($"brief {subject} {days.Since:O} {days.Until:O}", answers => new BriefMaker(answers, words).Make(BriefSubject.Of(subject, words.Countries), days.Since, days.Until), context.RequestAborted, remembered: Freshness.Older(context)), null);
    }
}
