namespace Chancery.Postgres.Tests;

/// <summary>Several processes that write to one record, and a kill.</summary>
public sealed class TwoProgramsTests(PostgresServer server)
{
    [Fact]
    public async Task Two_programs_and_a_kill_give_what_one_gives_in_a_file()
    {
        var (served, folder) = (server.FreshAddress(), Directory.CreateTempSubdirectory("chancery-two-"));
        try
        {
            var input = await Programs.Reports(folder, 130);
            var file = Path.Combine(folder.FullName, "whole.duckdb");
            await Programs.Run("ingest", input, "--record", file);
            using (var killed = Programs.Start("ingest", input, "--record", served))
            using (var other = Programs.Start("ingest", input, "--record", served))
            {
                await Programs.Written(served, 1);
                killed.Kill(entireProcessTree: true);
                await Programs.Ends(other);
            }
            await Programs.AreTheSame(file, served, folder);
            // the same input before two workers, of whom one is killed with a batch in its hands
            var leased = server.FreshAddress();
            await Programs.Run("submit", input, "--record", leased);
            using (var killed = Programs.Start("worker", "--record", leased, "--lease", "2"))
            using (var other = Programs.Start("worker", "--record", leased, "--lease", "2", "--until-empty"))
            {
                await Programs.Written(leased, 1);
                killed.Kill(entireProcessTree: true);
                await Programs.Ends(other);
            }
            await Programs.AreTheSame(file, leased, folder);
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
