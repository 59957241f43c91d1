using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Reviews;

/// <summary>An event as far as a coder judges it, written as the gold files of <c>eval/</c> write it.</summary>
public sealed partial record EventCoding
{
    private const int MostItems = 12;

    /// <summary>PLOVER's types.</summary>
    [JsonPropertyName("event")] public required IReadOnlyList<string> Types { get; init; }

    [JsonPropertyName("mode")] public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>"VEN" or "VEN:GOV".</summary>
    [JsonPropertyName("actor")] public IReadOnlyList<string> Actors { get; init; } = [];

    [JsonPropertyName("recipient")] public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>As the record writes it, or shorter; null when no day is told.</summary>
    [JsonPropertyName("date")] public string? Date { get; init; }

    /// <summary>Auxiliary modes: "negation".</summary>
    [JsonPropertyName("aux")] public IReadOnlyList<string> Aux { get; init; } = [];

    /// <summary>"CONSULT+AGREE".</summary>
    [JsonIgnore] public string What => string.Join('+', Types.Order(StringComparer.Ordinal));

    /// <summary>"USA:GOV > VEN:GOV".</summary>
    [JsonIgnore] public string Who => $"{string.Join('+', Actors.Order(StringComparer.Ordinal))} > {string.Join('+', Recipients.Order(StringComparer.Ordinal))}";

    /// <summary>Another text when the coding is another.</summary>
    [JsonIgnore] public string Whole => $"{What} {string.Join('+', Modes)} {Who} {Date} {string.Join('+', Aux)}";

    public static EventCoding Of(StoredEvent ev) => new()
    {
        Types = ev.Types, Modes = ev.Modes, Actors = Side(ev, StoredParty.Actor), Recipients = Side(ev, StoredParty.Recipient), Date = ev.Date, Aux = ev.Aux,
    };

    /// <summary>Reads what somebody has typed; lists with commas.</summary>
    /// <param name="fields">Types, modes, actors, recipients, date.</param>
    /// <param name="aux">Is kept.</param>
    /// <param name="coding">Null when something is none.</param>
    /// <param name="wrong">What is none: "CONSLT?".</param>
    public static bool TryRead((string Types, string Modes, string Actors, string Recipients, string Date) fields, IReadOnlyList<string> aux, out EventCoding? coding, out string wrong)
    {
        coding = new EventCoding
        {
            Types = List(fields.Types.ToUpperInvariant()), Modes = List(fields.Modes.ToLowerInvariant()), Actors = List(fields.Actors.ToUpperInvariant()), Recipients = List(fields.Recipients.ToUpperInvariant()),
            Date = fields.Date.Trim() is { Length: > 0 } date ? date : null, Aux = aux,
        };
        wrong = coding.Types.Count == 0 ? "type" : coding.Types.FirstOrDefault(type => !TypeShape().IsMatch(type)) ?? coding.Modes.FirstOrDefault(mode => !ModeShape().IsMatch(mode))
            ?? coding.Actors.Concat(coding.Recipients).FirstOrDefault(party => !PartyShape().IsMatch(party)) ?? (coding.Date is null || DateShape().IsMatch(coding.Date) ? null : coding.Date)
            ?? (new[] { coding.Types.Count, coding.Modes.Count, coding.Actors.Count, coding.Recipients.Count }.Max() > MostItems ? "list" : "");
        if (wrong.Length > 0) coding = null;
        return coding is not null;
    }

    private static IReadOnlyList<string> Side(StoredEvent ev, string role) =>
        [.. ev.Parties.Where(party => party.Role == role && party.Code is not null).Select(party => party.Sector is { } sector ? $"{party.Code}:{sector}" : party.Code!).Distinct()];

    private static string[] List(string value) => value.Split([',', ' ', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^[A-Z]{2,20}$")]
    private static partial Regex TypeShape();

    [GeneratedRegex("^[a-z][a-z-]{1,30}$")]
    private static partial Regex ModeShape();

    [GeneratedRegex("^[A-Z]{3}(:[A-Z]{3})?$")]
    private static partial Regex PartyShape();

    [GeneratedRegex("^[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?$")]
    private static partial Regex DateShape();
}
