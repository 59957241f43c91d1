using Chancery.Serve.Tests;

[assembly: AssemblyFixture(typeof(Served))]
