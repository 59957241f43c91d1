using Chancery.Postgres.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]
