using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Chancery.Serve.Guard;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.Serve.Pages;

/// <summary>The addresses of pages. Every page is made on the server and works without script; its whole state is its address.</summary>
internal static class PageMap
{
    private const int MostActors = 200;

    public static void Map(WebApplication app)
    {
        app.MapGet("/", Overview).ExcludeFromDescription();
        app.MapGet("/events", Events).ExcludeFromDescription();
        app.MapGet(EventsView.RowsPath, Rows).ExcludeFromDescription();
        app.MapGet("/events/{id}", Event).ExcludeFromDescription();
        app.MapGet("/documents/{id}", Document).ExcludeFromDescription();
        app.MapGet("/dyads/{name}", Dyad).ExcludeFromDescription();
        app.MapGet("/actors", Actors).ExcludeFromDescription();
        app.MapGet("/brief", Brief).ExcludeFromDescription();
        app.MapGet("/actors/{**name}", Actor).ExcludeFromDescription();
        app.MapGet("/sources", Sources).ExcludeFromDescription();
        app.MapGet("/try", () => Page<TryPage>()).ExcludeFromDescription();
        app.MapPost("/try", Try).RequireRateLimiting(Rates.Coding).ExcludeFromDescription();
        app.MapGet("/sign-in", () => Page<SignInPage>()).ExcludeFromDescription();
        app.MapPost("/sign-in", SignIn).ExcludeFromDescription();
        ReviewMap.Map(app);
        app.MapFallback(static (HttpContext context) =>
        {
            var problem = ServeProblems.NotThere(context.Request.Path);
            return Faults.PageOr(context, Told.Problem(problem, StatusCodes.Status404NotFound), problem, StatusCodes.Status404NotFound);
        }).ExcludeFromDescription();
    }

    public static IResult Problem(Problem problem, int status) => Page<ProblemPage>(status, ("Problem", problem), ("Status", status));

    private static async Task<IResult> Overview(HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        var range = context.Request.Query["view"].ToString();
        return Page<OverviewPage>(("View", await OverviewAsync(record, setup, range is "30d" or "all" ? range : OverviewView.Year, Freshness.Older(context), context.RequestAborted)));
    }

    private static async Task<IResult> Events(HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        if (!Asked.TryRead(context.Request.Query, EventsView.Page, out var query, out var problem)) return Problem(problem!, StatusCodes.Status400BadRequest);
        // the question may outlive its request, whose parts are then another's
        var (asked, address) = (context.Request.Query, context.Request.QueryString.ToString());
        return Page<EventsPage>(("View", await EventsAsync(record, setup, query, asked, address, Freshness.Older(context), context.RequestAborted)), ("Asked", asked));
    }

    /// <summary>Some rows of the same page, for whoever scrolls.</summary>
    private static async Task<IResult> Rows(HttpContext context, RecordAnswers record)
    {
        if (!Asked.TryRead(context.Request.Query, EventsView.Page, out var query, out var problem)) return Problem(problem!, StatusCodes.Status400BadRequest);
        var events = await record.AskAsync(answers => answers.Events(query with { Limit = EventsView.Page }), context.RequestAborted, Freshness.Older(context));
        return Page<EventRows>(("Events", events), ("First", query.Offset));
    }

    /// <summary>The first two pages that people come to are made before anybody asks for them, and kept.</summary>
    public static Task WarmAsync(RecordAnswers record, ServeSetup setup) =>
        Task.WhenAll(OverviewAsync(record, setup, OverviewView.Year, null, CancellationToken.None), EventsAsync(record, setup, new EventQuery { NewestFirst = true }, QueryCollection.Empty, "", null, CancellationToken.None));

    private static Task<OverviewView> OverviewAsync(RecordAnswers record, ServeSetup setup, string range, Action<DateTimeOffset>? older, CancellationToken ct) =>
        record.AskAsync("overview " + range, answers => OverviewView.Of(answers, setup, range), ct, older);

    private static async Task<EventsView> EventsAsync(RecordAnswers record, ServeSetup setup, EventQuery query, IQueryCollection asked, string address, Action<DateTimeOffset>? older, CancellationToken ct)
    {
        // the same for every page of the record
        var types = await record.AskAsync("types", static answers => answers.Tallies(new EventQuery { All = true }, Grouping.Type), ct, older);
        return await record.AskAsync($"events {address}", answers => EventsView.Of(answers, setup, query with { Limit = EventsView.Page }, asked, types), ct, older);
    }

    private static async Task<IResult> Event(string id, HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        var (ev, reports) = await record.AskAsync(answers => EventsApi.Look(answers, id), context.RequestAborted, Freshness.Older(context));
        return ev is null ? Problem(ServeProblems.NotThere(id), StatusCodes.Status404NotFound) : Page<EventPage>(("Event", ev), ("Reports", reports), ("Product", setup.Product));
    }

    private static async Task<IResult> Document(string id, HttpContext context, RecordAnswers record) =>
        await record.AskAsync(answers => DocumentView.Of(answers, id), context.RequestAborted, Freshness.Older(context)) is { } view ? Page<DocumentPage>(("View", view)) : Problem(ServeProblems.NotThere(id), StatusCodes.Status404NotFound);

    private static async Task<IResult> Dyad(string name, HttpContext context, RecordAnswers record, ServeSetup setup) =>
        await record.AskAsync<DyadView?>("dyad " + name, answers => DyadView.Of(answers, setup, name), context.RequestAborted, Freshness.Older(context)) is { } view ? Page<DyadPage>(("View", view)) : Problem(ServeProblems.NotThere(name), StatusCodes.Status404NotFound);

    private static async Task<IResult> Actors(HttpContext context, RecordAnswers record)
    {
        if (!Asked.TryRead(context.Request.Query, MostActors, out var query, out var problem)) return Problem(problem!, StatusCodes.Status400BadRequest);
        return Page<ActorsPage>(("Actors", await record.AskAsync($"actors {context.Request.QueryString}", answers => answers.Actors(query with { Limit = MostActors }), context.RequestAborted, Freshness.Older(context))), ("Asked", context.Request.Query));
    }

    /// <summary>Without a subject it asks for one.</summary>
    private static async Task<IResult> Brief(HttpContext context, RecordAnswers record, ServeSetup setup)
    {
        var subject = context.Request.Query["subject"].ToString();
        var (page, problem) = string.IsNullOrWhiteSpace(subject) ? default : await BriefApi.Make(context, record, setup);
        return problem is not null ? Problem(problem, StatusCodes.Status400BadRequest) : Page<BriefPageView>(("Brief", page), ("Asked", context.Request.Query));
    }

    /// <summary>A slash in a name comes as it was escaped.</summary>
    private static async Task<IResult> Actor(string name, HttpContext context, RecordAnswers record, ServeSetup setup) =>
        await record.AskAsync<ActorView?>("actor " + name, answers => ActorView.Of(answers, setup, name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)), context.RequestAborted, Freshness.Older(context)) is { } view ? Page<ActorPage>(("View", view)) : Problem(ServeProblems.NotThere(name), StatusCodes.Status404NotFound);

    private static async Task<IResult> Sources(HttpContext context, RecordAnswers record)
    {
        var (publishers, feeds) = await record.AskAsync(static answers => (answers.Publishers(), answers.Feeds()), context.RequestAborted, Freshness.Older(context));
        return Page<SourcesPage>(("Publishers", publishers), ("Feeds", feeds));
    }

    private static async Task<IResult> Try(HttpContext context, ServeSetup setup)
    {
        if (await Forms.ReadAsync(context) is not { } form) return Page<TryPage>(StatusCodes.Status400BadRequest, ("Problem", ServeProblems.OldForm()));
        var (text, date) = (form["text"].ToString(), form["date"].ToString());
        var (article, problem) = CodeApi.Make(text, date, null);
        var events = article is null ? null : await Task.Run(() => setup.Code(article).Select(StoredEvent.Read).ToList(), context.RequestAborted);
        return Page<TryPage>(problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, ("Text", text), ("Date", date), ("Problem", problem), ("Events", events));
    }

    private static async Task<IResult> SignIn(HttpContext context, ServeSetup setup)
    {
        if (await Forms.ReadAsync(context) is not { } form) return Problem(ServeProblems.OldForm(), StatusCodes.Status400BadRequest);
        var token = form["token"].ToString();
        if (Doors.Known(setup, token) is null) return Page<SignInPage>(StatusCodes.Status401Unauthorized, ("Wrong", true));
        context.Response.Cookies.Append(Doors.Cookie, token, Doors.CookieOptions(context.Request));
        return Results.Redirect("/");
    }

    public static RazorComponentResult<T> Page<T>(params ReadOnlySpan<(string Name, object? Value)> parameters) where T : IComponent => Page<T>(StatusCodes.Status200OK, parameters);

    public static RazorComponentResult<T> Page<T>(int status, params ReadOnlySpan<(string Name, object? Value)> parameters) where T : IComponent
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters) values[name] = value;
        return new RazorComponentResult<T>(values) { StatusCode = status };
    }
}
