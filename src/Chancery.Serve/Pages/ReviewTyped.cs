using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Pages;

/// <summary>The fields of an event that is coded otherwise, as they were typed.</summary>
public sealed record ReviewTyped(string Types, string Modes, string Actors, string Recipients, string Date)
{
    private const int Longest = 200;

    internal static ReviewTyped Of(IFormCollection form) => new(Field(form, "types"), Field(form, "modes"), Field(form, "actors"), Field(form, "recipients"), Field(form, "date"));

    private static string Field(IFormCollection form, string name) => form[name].ToString() is var value && value.Length <= Longest ? value : value[..Longest];
}
