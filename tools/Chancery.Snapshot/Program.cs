using Chancery.Packs;

// Writes what lies beside the program so that it starts sooner. See tools/Chancery.Snapshot/README.md.
if (args.Length is not (2 or 3))
{
    Console.Error.WriteLine("usage: Chancery.Snapshot PACKS FILE [GAZETTEER]");
    return 2;
}

Console.Error.WriteLine($"{PackSnapshotWriter.Write(args[0], args[1])} pack files");
if (args is [_, _, var plain]) PlaceLoader.WritePlain(args[0], plain);
return 0;
