namespace Chancery.Core.Actors;

/// <summary>When the country that a text gives an organisation is believed over the pack's ("Belarus's KGB").</summary>
internal static class Nationality
{
    /// <summary>Names of agencies and parties recur in many countries; those of international bodies do not.</summary>
    public static bool Overrules(Draft draft, Sense land) =>
        land.Kind is SenseKind.Country or SenseKind.Adjective or SenseKind.Region && IsState(land.Code) && IsState(draft.Code);

    public static bool IsState(string? code) => code is not (null or "IGO" or "UNO" or "EUR" or "NGO" or "ISM" or "IMG" or "MNC");
}
