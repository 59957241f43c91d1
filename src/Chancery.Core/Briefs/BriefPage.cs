using System.Text.Json.Serialization;
using Chancery.Core.Pictures;

namespace Chancery.Core.Briefs;

/// <summary>A brief, before it is written in one format or another.</summary>
public sealed record BriefPage
{
    public required string Title { get; init; }

    public DateOnly? Since { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>What it is about in numbers, and how that compares with the time before: whole sentences.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>By kind, then in the order of their days.</summary>
    public required IReadOnlyList<BriefEntry> Entries { get; init; }

    /// <summary>Events that are of less weight and were left out.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Months in which the score moved most: whole sentences.</summary>
    public required IReadOnlyList<string> Turns { get; init; }

    public required IReadOnlyList<BriefOffice> Offices { get; init; }

    public required IReadOnlyList<BriefSource> Sources { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Picture> Pictures { get; init; } = [];

    /// <summary>The numbers behind the pictures.</summary>
    public IEnumerable<PictureTable> Tables => Pictures.Select(picture => picture.Table);

    /// <summary>What a kind of entries is called.</summary>
    public static string NameOf(BriefKind kind) => kind switch
    {
        BriefKind.Happened => "What happened",
        BriefKind.Disputed => "What reports disagree about",
        BriefKind.Claimed => "What is claimed",
        BriefKind.Planned => "What is announced or planned",
        BriefKind.Supposed => "What is thought possible",
        _ => "What is denied or did not happen",
    };
}
