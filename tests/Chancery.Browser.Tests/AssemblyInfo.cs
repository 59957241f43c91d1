using Chancery.Browser.Tests;

[assembly: AssemblyFixture(typeof(Browsed))]
