namespace Chancery.Sql;

/// <summary>Writes rows into a table, value by value in the order of its columns. They are there when this is disposed of.</summary>
internal interface IRows : IDisposable
{
    IRows Begin();

    IRows Add(string? value);

    IRows Add(int? value);

    IRows Add(long? value);

    IRows Add(double? value);

    IRows Add(bool? value);

    IRows Add(DateOnly? value);

    IRows Add(DateTime? value);

    IRows Add(IReadOnlyList<string> values);

    IRows Add(IReadOnlyList<ulong> values);

    IRows Add(IReadOnlyList<uint> values);

    void End();
}
