using System.Data.Common;
using Chancery.Sql;

namespace Chancery.Postgres;

internal sealed class PostgresDialect : Dialect
{
    public static readonly PostgresDialect Instance = new();

    // letters are ordered by their numbers, whatever language the server was set up for
    private const string Text = "TEXT COLLATE \"C\"";

    // but great and small letters are those of all languages
    private const string AnyCase = "COLLATE \"und-x-icu\"";

    /// <summary>A number for every row, as files of other databases have: which rows, then what they hold.</summary>
    private static readonly Table[] Numbered = [Schema.Documents, Schema.Told, Schema.Events];

    public override string TypeOf(Column column) => column.Type switch
    {
        "VARCHAR" => Text,
        "VARCHAR[]" => Text.Replace("TEXT", "TEXT[]", StringComparison.Ordinal),
        "DOUBLE" => "DOUBLE PRECISION",
        "UBIGINT" => "BIGINT",
        "UBIGINT[]" or "UINTEGER[]" => "BIGINT[]",
        var type => type,
    };

    public override string Series(string first, string last, string unit) => $"generate_series(({first})::TIMESTAMP, ({last})::TIMESTAMP, INTERVAL '1 {unit}')::DATE";

    public override string Contains(string text, string part) => $"strpos(lower(({text}) {AnyCase}), lower({part} {AnyCase})) > 0";

    public override string HasCode(string codes, string code) => $"{PostgresIndexes.Codes(codes)} @> ARRAY[{code}]";

    public override object Stored(ulong hash) => unchecked((long)hash);

    public override ulong Hash(DbDataReader row, int column) => unchecked((ulong)row.GetInt64(column));

    public override IReadOnlyList<ulong> Hashes(DbDataReader row, int column) => Array.ConvertAll(row.GetFieldValue<long[]>(column), hash => unchecked((ulong)hash));

    protected override IEnumerable<string> Extra(Table table) => Numbered.Contains(table) ? ["rowid BIGINT GENERATED ALWAYS AS IDENTITY"] : [];
}
