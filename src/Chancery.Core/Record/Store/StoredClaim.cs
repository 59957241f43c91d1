using System.Text;

namespace Chancery.Core.Record.Store;

/// <summary>Who says what, as the record keeps it.</summary>
/// <param name="Id">"c_" and 16 hexadecimal digits.</param>
/// <param name="Document">Hash of the document.</param>
/// <param name="Source">As the text names it.</param>
/// <param name="SourceCode">Country or PLOVER's code of the source.</param>
/// <param name="Published">Day of the report.</param>
/// <param name="Json">The claim's record: docs/claims.md.</param>
public sealed record StoredClaim(string Id, string Document, string? Source, string? SourceCode, DateOnly? Published, string Json)
{
    public static StoredClaim Of(ClaimRow row, JsonClaimWriter writer) =>
        new(row.Id, row.DocumentId, row.Source, row.SourceActor?.Code, row.Document.Article.Published, Encoding.UTF8.GetString(writer.Line(row).Span).TrimEnd('\n'));
}
