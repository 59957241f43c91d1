using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>The identifier of an event: a hash of what it says and where it is first told.</summary>
internal static class EventId
{
    private const int HashBytes = 8;

    /// <summary>Of the text; taken once for all events of a document.</summary>
    public static string HashOf(Document doc) => doc.Id;

    public static string Of(string documentHash, Document doc, EventMention best, EventMention first)
    {
        var content = new StringBuilder(documentHash);
        content.Append('\n').AppendJoin(',', best.Types).Append('\n');
        Append(content, best.Actors);
        Append(content, best.Recipients);
        content.Append(best.Date?.Date.ToString()).Append('\n').Append(CultureInfo.InvariantCulture, $"{doc.Words[first.Trigger].Span.Start}").Append('\n').Append(best.Frame);
        return "e_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())).AsSpan(0, HashBytes));
    }

    private static void Append(StringBuilder content, IReadOnlyList<ActorMention> side)
    {
        foreach (var actor in side) content.Append(actor.Code).Append(':').Append(actor.Sector).Append(':').Append(actor.Identifier).Append('\t');
        content.Append('\n');
    }
}
