using System.Collections.Frozen;
using System.Globalization;

namespace Chancery.Sources.Exports;

/// <summary>English names of languages and their codes.</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Languages = CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => culture.TwoLetterISOLanguageName.Length == 2)
        .DistinctBy(culture => culture.EnglishName).ToFrozenDictionary(culture => culture.EnglishName, culture => culture.TwoLetterISOLanguageName, StringComparer.OrdinalIgnoreCase);

    /// <summary>"English" and "ENGLISH; ENGLISH" are en; null for a name that nobody knows.</summary>
    public static string? Code(string? name) => name is null ? null : Languages.GetValueOrDefault(name.Split(';', ',')[0].Trim());
}
