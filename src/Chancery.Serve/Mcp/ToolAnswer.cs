using Chancery.Core.Problems;
using ModelContextProtocol.Protocol;

namespace Chancery.Serve.Mcp;

/// <summary>What a tool says.</summary>
internal static class ToolAnswer
{
    /// <param name="head">What it is, in a sentence of ours.</param>
    /// <param name="data">JSON, or Markdown of the brief.</param>
    public static CallToolResult Of(string head, string data) => new() { Content = [new TextContentBlock { Text = Fence.Around(head, data) }] };

    /// <summary>Something that the caller can mend. Its words may repeat what the caller wrote, never what a document says.</summary>
    public static CallToolResult Wrong(Problem problem) => new() { IsError = true, Content = [new TextContentBlock { Text = $"{problem.Code} {problem.File}: {problem.Message} {problem.Help}" }] };
}
