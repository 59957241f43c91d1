using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Microsoft.OpenApi;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Serve.Mcp;

/// <summary>One tool. It only reads, changes nothing, and reaches nothing outside.</summary>
internal sealed class RecordTool : McpServerTool
{
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly string[] _required;
    private readonly Func<ToolArguments, CancellationToken, Task<CallToolResult>> _answer;

    /// <param name="names">The tool's name for programs, and for people.</param>
    /// <param name="meaning">What it does and when to use it.</param>
    /// <param name="parameters">What it takes.</param>
    /// <param name="required">Names of those that it cannot do without.</param>
    /// <param name="answer">What it does.</param>
    public RecordTool((string Name, string Title) names, string meaning, IReadOnlyList<Parameter> parameters, string[] required, Func<ToolArguments, CancellationToken, Task<CallToolResult>> answer)
    {
        (_parameters, _required, _answer) = (parameters, required, answer);
        ProtocolTool = new Tool
        {
            Name = names.Name, Title = names.Title, Description = meaning, InputSchema = Schema(),
            Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var arguments = new ToolArguments(request.Params?.Arguments);
        foreach (var name in arguments.Names)
            if (!_parameters.Any(parameter => parameter.Name == name)) return ToolAnswer.Wrong(ServeProblems.Unknown(name));
        foreach (var name in _required)
            if (arguments.Text(name) is null) return ToolAnswer.Wrong(ServeProblems.Needed(name));
        try
        {
            return await _answer(arguments, cancellationToken);
        }
        catch (RecordException e)
        {
            return ToolAnswer.Wrong(e.Problem);
        }
    }

    private JsonElement Schema()
    {
        var properties = new JsonObject();
        foreach (var parameter in _parameters)
            properties[parameter.Name] = new JsonObject { ["type"] = parameter.Type.ToIdentifiers() is [var type, ..] ? type : "string", ["description"] = parameter.Meaning };
        var required = new JsonArray();
        foreach (var name in _required) required.Add(name);
        return JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false });
    }
}
