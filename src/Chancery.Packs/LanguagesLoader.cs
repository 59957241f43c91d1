using System.Globalization;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads the pack that languages are told by.</summary>
public static class LanguagesLoader
{
    /// <summary>The folder of the pack below the folder of all packs.</summary>
    public const string Folder = "languages";

    /// <summary>Null where there is no such pack: nothing can be told then.</summary>
    /// <param name="root">The folder that holds "packs".</param>
    /// <param name="problems">What is wrong with the pack.</param>
    public static LanguageDetector? Load(string root, List<Problem> problems)
    {
        var folder = Path.Combine(root, "packs", Folder);
        if (!File.Exists(Path.Combine(folder, "pack.toml"))) return null;
        List<LanguageProfile> profiles = [];
        foreach (var file in PackFolder.Open(folder, problems).Files())
        {
            foreach (var table in file.Arrays("language")) profiles.Add(new LanguageProfile(table.Required("code"), table.Required("name")) { Words = table.Strings("words") });
            foreach (var table in file.Arrays("script")) profiles.Add(new LanguageProfile(table.Required("code"), table.Required("name")) { Letters = Ranges(table, problems) });
            file.Finish();
        }
        return new LanguageDetector(profiles);
    }

    private static List<(char, char)> Ranges(PackTable table, List<Problem> problems)
    {
        List<(char, char)> ranges = [];
        foreach (var written in table.Strings("letters"))
        {
            if (written.Split('-') is [var first, var last] && ushort.TryParse(first, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var from) && ushort.TryParse(last, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var to)) ranges.Add(((char)from, (char)to));
            else problems.Add(PackProblems.WrongKind(table.File, table.LineOf("letters"), "letters", "ranges like 0370-03FF"));
        }
        return ranges;
    }
}
