using Chancery.Core.Record.Store;
using Chancery.Core.Reviews;
using Chancery.Serve.Api;
using Chancery.Serve.Guard;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Pages;

/// <summary>Pages in which people say whether events are right.</summary>
internal static class ReviewMap
{
    private const string Cookie = "chancery-coder", Second = "second";

    public static void Map(WebApplication app)
    {
        app.MapGet("/review", (HttpContext context, RecordAnswers record, ReviewFile file) => Show(context, record, file)).ExcludeFromDescription();
        app.MapPost("/review", Say).ExcludeFromDescription();
        app.MapPost("/review/coder", Begin).ExcludeFromDescription();
        app.MapGet("/review/agreement", Agreement).ExcludeFromDescription();
        app.MapGet("/review/gold", Gold).ExcludeFromDescription();
    }

    private static async Task<IResult> Show(HttpContext context, RecordAnswers record, ReviewFile file, string? problem = null, ReviewTyped? typed = null)
    {
        if (!file.Exists) return NotThere(context);
        if (Coder(context) is not { } coder) return PageMap.Page<CoderPage>();
        if (!Asked.TryRead(context.Request.Query, 1, out var query, out var wrong)) return PageMap.Problem(wrong!, StatusCodes.Status400BadRequest);
        var second = Asked.Flag(context.Request.Query[Second]) is true;
        var view = await record.AskAsync(answers => ReviewView.Of(answers, file.Book(), coder, query, second), context.RequestAborted);
        return PageMap.Page<ReviewPage>(problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, ("View", view), ("Address", Address(context)), ("Problem", problem), ("Typed", typed));
    }

    private static async Task<IResult> Say(HttpContext context, RecordAnswers record, ReviewFile file, ServeSetup setup)
    {
        if (!file.Exists) return NotThere(context);
        if (Coder(context) is not { } coder) return Results.Redirect("/review");
        if (await Forms.ReadAsync(context) is not { } form) return await Show(context, record, file, "The page was too old. Please say it again.");
        if (!Enum.TryParse<ReviewVerdict>(form["verdict"], true, out var verdict)) return await Show(context, record, file, "Nothing was said.");
        if (verdict == ReviewVerdict.Undo)
        {
            if (file.Book().Last(coder) is { } last) file.Add(new ReviewDecision { At = setup.Clock.GetUtcNow(), Coder = coder, Event = last.Event, Verdict = verdict });
            return Results.Redirect(Address(context));
        }
        var id = form["event"].ToString();
        var ev = await record.AskAsync(answers => new StoredEvent?[] { answers.Find(id) }, context.RequestAborted);
        if (ev[0] is not { } found || EventCoding.Of(found) is var seen && seen.Whole != form["seen"].ToString()) return await Show(context, record, file, "This event was coded anew meanwhile. Please look again.");
        var typed = ReviewTyped.Of(form);
        EventCoding? edited = null;
        if (verdict == ReviewVerdict.Edit && !EventCoding.TryRead((typed.Types, typed.Modes, typed.Actors, typed.Recipients, typed.Date), seen.Aux, out edited, out var wrong)) return await Show(context, record, file, $"This cannot be read: {wrong}. Types are like CONSULT, modes like visit, parties like VEN or VEN:GOV, dates like 2026-01-16.", typed);
        file.Add(new ReviewDecision
        {
            At = setup.Clock.GetUtcNow(), Coder = coder, Event = found.Id, Verdict = verdict == ReviewVerdict.Edit && edited!.Whole == seen.Whole ? ReviewVerdict.Accept : verdict,
            Document = found.Document, Sequence = found.Sequence, Text = found.Text, Seen = seen, Edited = edited?.Whole == seen.Whole ? null : edited,
        });
        return Results.Redirect(Address(context));
    }

    private static async Task<IResult> Begin(HttpContext context, ReviewFile file)
    {
        if (!file.Exists) return NotThere(context);
        var name = (await Forms.ReadAsync(context))?["name"].ToString().Trim();
        if (!TokenFile.IsName(name)) return PageMap.Page<CoderPage>(StatusCodes.Status400BadRequest, ("Wrong", true));
        context.Response.Cookies.Append(Cookie, name!, Doors.CookieOptions(context.Request));
        return Results.Redirect("/review");
    }

    private static async Task<IResult> Agreement(HttpContext context, RecordAnswers record, ReviewFile file)
    {
        if (!file.Exists) return NotThere(context);
        var (all, coder) = (Doors.RoleOf(context) == Role.Admin, Coder(context));
        var reviewed = await record.AskAsync(answers => ReviewedEvent.Of(answers, file.Book().Standing), context.RequestAborted);
        // whoever has not said yet is not told what others say
        if (!all) reviewed = [.. reviewed.Where(ev => ev.Decisions.Any(decision => decision.Coder == coder))];
        return PageMap.Page<AgreementPage>(("Reviewed", reviewed), ("Agreement", ReviewAgreement.Of(reviewed)), ("All", all));
    }

    private static async Task<IResult> Gold(HttpContext context, RecordAnswers record, ReviewFile file)
    {
        if (!file.Exists) return NotThere(context);
        if (Doors.RoleOf(context) != Role.Admin) return PageMap.Problem(ServeProblems.NotAllowed("admin"), StatusCodes.Status403Forbidden);
        var gold = await record.AskAsync(answers => ReviewGold.Write(answers, ReviewedEvent.Of(answers, file.Book().Standing)), context.RequestAborted);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"gold.json\"";
        return Results.Text(gold, "application/json; charset=utf-8");
    }

    /// <summary>Who has a token has its name; where there are none, people say theirs.</summary>
    private static string? Coder(HttpContext context) => Doors.NameOf(context) ?? (TokenFile.IsName(context.Request.Cookies[Cookie]) ? context.Request.Cookies[Cookie] : null);

    private static string Address(HttpContext context) => "/review" + context.Request.QueryString;

    private static IResult NotThere(HttpContext context) => PageMap.Problem(ServeProblems.NotThere(context.Request.Path), StatusCodes.Status404NotFound);
}
