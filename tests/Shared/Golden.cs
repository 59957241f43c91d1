namespace Chancery.Tests;

/// <summary>Output that is held to committed text. <c>CHANCERY_ACCEPT=1</c> writes what the program now says; a person reads the diff.</summary>
public static class Golden
{
    /// <param name="actual">What the program says.</param>
    /// <param name="parts">The committed file, from the root of the checkout.</param>
    public static void Same(string actual, params string[] parts)
    {
        var path = Repository.At(parts);
        if (Environment.GetEnvironmentVariable("CHANCERY_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual.ReplaceLineEndings("\n"));
        }
        Assert.True(File.Exists(path), $"{path} is missing; CHANCERY_ACCEPT=1 writes it.");
        Assert.Equal(Repository.Read(parts), actual.ReplaceLineEndings("\n"));
    }
}
