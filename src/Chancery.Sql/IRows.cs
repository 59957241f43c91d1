using System.Text;

namespace Chancery.Sql;

/// <summary>Writes rows into a table, value by value in the order of its columns. They are there when this is disposed of.</summary>
internal interface IRows : IDisposable
{
    IRows Begin();

    IRows Add(string? value);

    /// <param name="value">Well-formed UTF-8 without zero letters.</param>
    IRows AddUtf8(ReadOnlySpan<byte> value) => Add(Encoding.UTF8.GetString(value));

    IRows Add(int? value);

    IRows Add(long? value);

    IRows Add(ulong value);

    IRows Add(double? value);

    IRows Add(bool? value);

    IRows Add(DateOnly? value);

    IRows Add(DateTime? value);

    IRows Add(IReadOnlyList<string> values);

    IRows Add(IReadOnlyList<ulong> values);

    IRows Add(IReadOnlyList<uint> values);

    void End();
}
