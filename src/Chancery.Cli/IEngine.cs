using Chancery.Core;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Cli;

/// <summary>What the commands ask of the coder.</summary>
internal interface IEngine
{
    FrameLexicon Frames { get; }

    IReadOnlyList<IStage> Stages { get; }

    CodedReport Code(Article article);

    Document Read(Article article);
}
