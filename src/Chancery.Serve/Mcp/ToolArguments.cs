using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Microsoft.Extensions.Primitives;

namespace Chancery.Serve.Mcp;

/// <summary>What a caller gave to a tool. Numbers, flags and lists are read as an address would write them.</summary>
internal sealed class ToolArguments(IDictionary<string, JsonElement>? values)
{
    private readonly Dictionary<string, string> _values = (values ?? new Dictionary<string, JsonElement>()).Select(pair => (pair.Key, Value: Written(pair.Value))).Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
        .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);

    public IEnumerable<string> Names => _values.Keys;

    /// <summary>Null when it is not given, or empty.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <param name="most">Rows at most.</param>
    /// <param name="usual">Rows when nothing is said.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="problem">What is wrong with the arguments.</param>
    public bool TryQuery(int most, int usual, out EventQuery query, out Problem? problem)
    {
        if (!Asked.TryRead(Values, most, out query, out problem)) return false;
        if (!_values.ContainsKey("limit")) query = query with { Limit = usual };
        return true;
    }

    public bool TryDays(out EventQuery query, out Problem? problem) => Asked.TryDays(Values, out query, out problem);

    private IEnumerable<KeyValuePair<string, StringValues>> Values => _values.Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value)));

    private static string? Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object => null,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Written)),
        _ => value.GetRawText(),
    };
}
