using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Serve.Tests;

/// <summary>Sends forms as browsers do: with the token of the page that they stand on.</summary>
internal static partial class FilledForm
{
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string address, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        Assert.NotEmpty(token);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(address, form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
