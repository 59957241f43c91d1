using Chancery.Packs;

// Writes the snapshot of the packs that lies beside the program. See tools/Chancery.Snapshot/README.md.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Chancery.Snapshot PACKS FILE");
    return 2;
}

Console.Error.WriteLine($"{PackSnapshotWriter.Write(args[0], args[1])} pack files");
return 0;
