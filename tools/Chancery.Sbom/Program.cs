using Chancery.Sbom;

// Writes what Chancery is made of as a CycloneDX document. See tools/Chancery.Sbom/README.md.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Chancery.Sbom CHECKOUT FILE.cdx.json");
    return 2;
}

var bill = Bill.Of(args[0]);
File.WriteAllText(args[1], bill.ToJson());
Console.Error.WriteLine($"{bill.Packages.Count} packages, {bill.Models.Count} models");
return 0;
