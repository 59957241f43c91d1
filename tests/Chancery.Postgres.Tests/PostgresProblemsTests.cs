using Chancery.Core.Record.Store;
using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresProblemsTests(PostgresServer server)
{
    [Fact]
    public void What_cannot_be_opened_says_why_and_never_the_password()
    {
        const string Wrong = "not-the-password";
        Assert.Equal("REC009", Code(server.Address(password: Wrong)));
        Assert.Equal("REC010", Code(server.Address("no_such_database")));
        Assert.Equal("REC001", Code(server.FreshAddress()));
        Assert.Equal("REC008", Code($"postgres://chancery:{Wrong}@127.0.0.1:1/news"));
    }

    [Fact]
    public void Tables_of_somebody_else_are_left_alone()
    {
        var address = server.FreshAddress();
        PostgresServer.Run(address, "CREATE TABLE meta (colour TEXT)");
        Assert.Equal("REC003", Code(address));
        Assert.Equal("REC003", Assert.Throws<RecordException>(() => PostgresRecordWriter.Open(PostgresAddress.Read(address))).Problem.Code);
    }

    [Fact]
    public void Who_may_only_ask_can_ask_and_is_told_that_it_cannot_write()
    {
        using var record = new ServedRecord(server);
        record.With([Tellings.Attack("one", 12)]);
        var schema = PostgresAddress.Read(record.Address).Shown.Split("schema=")[1];
        PostgresServer.Run(record.Address, $"CREATE ROLE reader_{schema} LOGIN PASSWORD 'reads'", $"GRANT USAGE ON SCHEMA {schema} TO reader_{schema}", $"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO reader_{schema}");
        var address = PostgresAddress.Read(server.Address(user: $"reader_{schema}", password: "reads", schema: schema));
        using (var asked = PostgresRecord.Open(address)) Assert.Single(asked.Events(TestRecord.Everything));
        using var writer = PostgresRecordWriter.Open(address);
        Assert.Equal("REC011", Assert.Throws<RecordException>(() => writer.Write([Tellings.Attack("two", 40)])).Problem.Code);
    }

    [Fact]
    public void A_connection_that_is_cut_is_told_and_the_next_one_works()
    {
        using var record = new ServedRecord(server);
        record.With([Tellings.Attack("one", 12)]);
        var named = PostgresAddress.Read(PostgresAddress.Read(record.Address).Connection + ";Application Name=to-be-cut");
        using (var writer = PostgresRecordWriter.Open(named))
        {
            // as if the server had been restarted
            record.Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to-be-cut'");
            Assert.Equal("REC008", Assert.Throws<RecordException>(() => writer.Write([Tellings.Attack("two", 40)])).Problem.Code);
        }
        record.With([Tellings.Attack("two", 40)]);
        Assert.Equal(2, record.Ask(asked => asked.Counts().Events));
    }

    [Fact]
    public void A_full_disk_of_the_server_is_called_one()
    {
        using var record = new ServedRecord(server);
        record.With([Tellings.Attack("one", 12)]);
        record.Run("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$", "CREATE TRIGGER full_disk BEFORE INSERT ON documents FOR EACH ROW EXECUTE FUNCTION full_disk()");
        using (var writer = PostgresRecordWriter.Open(PostgresAddress.Read(record.Address)))
            Assert.Equal("REC013", Assert.Throws<RecordException>(() => writer.Write([Tellings.Attack("two", 40)])).Problem.Code);
        record.Run("DROP TRIGGER full_disk ON documents");
        record.With([Tellings.Attack("two", 40)]);
        Assert.Equal(2, record.Ask(asked => asked.Counts().Events));
    }

    private static string Code(string address)
    {
        var problem = Assert.Throws<RecordException>(() => PostgresRecord.Open(PostgresAddress.Read(address))).Problem;
        Assert.DoesNotContain("not-the-password", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, problem.ToString(), StringComparison.Ordinal);
        return problem.Code;
    }
}
