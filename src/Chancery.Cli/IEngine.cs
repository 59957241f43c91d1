using Chancery.Core;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Cli;

/// <summary>What the commands ask of the coder.</summary>
internal interface IEngine
{
    FrameLexicon Frames { get; }

    IReadOnlyList<IStage> Stages { get; }

    /// <summary>Says which tellings tell one event; loaded when it is first asked for.</summary>
    TellingModel Tellings { get; }

    /// <summary>Reads how far events are told as having happened. Loaded when it is asked for.</summary>
    FactualityReader Factuality { get; }

    CodedReport Code(Article article);

    /// <summary>A long text in parts, any other as one.</summary>
    IEnumerable<CodedReport> CodeInParts(Article article);

    /// <summary>All stages, the merging aside; a long text in parts.</summary>
    IEnumerable<Document> ReadInParts(Article article);

    /// <summary>All stages, the merging aside.</summary>
    Document Read(Article article);

    /// <summary>The language layer alone.</summary>
    Document Parse(Article article);
}
