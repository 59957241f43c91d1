using Chancery.Core.Record.Store;

namespace Chancery.Postgres.Tests;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://ann:hush%20%40x@db.example:6000/news", "postgres://ann@db.example:6000/news", "Host=db.example;Port=6000;Database=news;Username=ann;Password=\"hush @x\"")]
    [InlineData("postgresql://ann@db.example/news", "postgres://ann@db.example:5432/news", "Host=db.example;Port=5432;Database=news;Username=ann;")]
    [InlineData("postgres://db.example/news?sslmode=verify-full&schema=africa", "postgres://db.example:5432/news?schema=africa", "SSL Mode=VerifyFull")]
    [InlineData("Host=db.example;Database=news;Username=ann;Password=hush", "postgres://ann@db.example:5432/news", "Password=hush")]
    [InlineData("postgres://ann@[::1]:6000/news", "postgres://ann@::1:6000/news", "Host=::1;Port=6000")]
    public void An_address_is_read_and_shown_without_its_password(string record, string shown, string connection)
    {
        Assert.True(PostgresAddress.Is(record));
        var address = PostgresAddress.Read(record);
        Assert.Equal((shown, shown, "news"), (address.Shown, address.ToString(), address.Database));
        Assert.Contains(connection, address.Connection, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ann:hush@db.example")]
    [InlineData("postgres:///news")]
    [InlineData("postgres://ann:hush@db.example:port/news")]
    [InlineData("postgres://ann:hush@db.example/news?sslmode=sometimes")]
    [InlineData("postgres://ann:hush@db.example/news?timeout=hush")]
    [InlineData("Host=db.example;Password=hush;Colour=blue;Database=news")]
    [InlineData("Host=;Database=news;Password=hush")]
    public void What_is_no_address_is_told_without_its_password(string record)
    {
        var problem = Assert.Throws<RecordException>(() => PostgresAddress.Read(record)).Problem;
        Assert.Equal("REC007", problem.Code);
        Assert.DoesNotContain("hush", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news.duckdb")]
    [InlineData("postgres.duckdb")]
    [InlineData("C:\\records\\news.duckdb")]
    [InlineData("")]
    public void A_file_is_no_address(string record) => Assert.False(PostgresAddress.Is(record));
}
