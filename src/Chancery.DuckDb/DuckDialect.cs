using System.Data.Common;
using Chancery.Sql;

namespace Chancery.DuckDb;

internal sealed class DuckDialect : Dialect
{
    public static readonly DuckDialect Instance = new();

    public override bool StandsStill => true;

    public override string TypeOf(Column column) => column.Type + column.Packing switch
    {
        Packing.Texts => " USING COMPRESSION zstd",
        Packing.Unique => " USING COMPRESSION fsst",
        Packing.Shared => " USING COMPRESSION dictionary",
        _ => "",
    };

    public override string Series(string first, string last, string unit) => $"unnest(generate_series({first}, {last}, INTERVAL 1 {unit}))::DATE";

    public override string Contains(string text, string part) => $"contains(lower({text}), lower({part}))";

    // one look a group of rows: equal lists stand there once
    public override string HasCode(string codes, string code) => $"contains({codes}, ' ' || {code} || ' ')";

    // four times as fast as && for one value, and as fast for as many as anybody asks for
    public override string HasAny(string list, IReadOnlyList<string> values) => $"({string.Join(" OR ", values.Select(value => $"list_contains({list}, {value})"))})";

    public override object Stored(ulong hash) => hash;

    public override ulong Hash(DbDataReader row, int column) => row.GetFieldValue<ulong>(column);

    public override IReadOnlyList<ulong> Hashes(DbDataReader row, int column) => row.GetFieldValue<List<ulong>>(column);
}
