namespace Chancery.Core.Record.Formats;

/// <summary>The files that a record's events can be written as, for programs that know other data sets.</summary>
public static class EventFormats
{
    public const string Polecat = "polecat", Icews = "icews", Gdelt1 = "gdelt1", Gdelt2 = "gdelt2", Phoenix = "phoenix", GeoJson = "geojson";

    public static IReadOnlyList<string> Names { get; } = [Polecat, Icews, Gdelt1, Gdelt2, Phoenix, GeoJson];

    /// <summary>GeoJSON, which needs no tables.</summary>
    public static ExportFile Points => GeoJsonFormat.File();

    /// <param name="format">One of <see cref="Names"/>.</param>
    /// <param name="tables">How codes are written.</param>
    /// <param name="added">The moment that GDELT's files say the events were added; UTC.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IReadOnlyList<ExportFile> Files(string format, FormatTables tables, DateTime added) => format switch
    {
        Polecat => [Deeds(PolecatFormat.File(tables))],
        Icews => [Deeds(IcewsFormat.File(tables))],
        Gdelt1 => [Deeds(new GdeltFormat(tables, added, second: false).Events())],
        Gdelt2 => [Deeds(new GdeltFormat(tables, added, second: true).Events()), Deeds(GdeltMentions.File(added))],
        Phoenix => [Deeds(new PhoenixFormat(tables).File())],
        GeoJson => [Points],
        _ => throw new ArgumentException($"there is no format '{format}'", nameof(format)),
    };

    /// <summary>These sets have no place for what is denied, supposed or planned, and every row has a day: anything else would be read as a deed of that day.</summary>
    private static ExportFile Deeds(ExportFile file) => file with { Lines = (ev, reports) => ev is { Happened: true, From: not null } ? file.Lines(ev, reports) : [] };
}
