using System.Text;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Language;

/// <summary>Long texts are read window by window.</summary>
public sealed class LongTextTests
{
    private const string Paragraph = "Ann Lee of the United Nations flew from Geneva to Cairo on Monday. The Kestrel Airport was closed, Lee told reporters. Egypt sent two ships to Port Said.\n\n";

    private static NeuralModel Model { get; } = English.Stages.OfType<NeuralStage>().Single().Model;

    [Fact]
    public void Windows_find_the_names_that_one_reading_finds()
    {
        using var whole = new NeuralStage(Model);
        using var parts = new NeuralStage(Model) { WindowWords = 100 };
        var expected = Read(whole, 40);
        Assert.True(expected.Entities.Count > 100);
        var found = Read(parts, 40);
        Assert.Equal(expected.Entities, found.Entities);
        Assert.Equal(expected.Words.ToArray(), found.Words.ToArray());
    }

    [Fact]
    public void What_waits_for_names_does_not_grow_with_the_text()
    {
        using var stage = new NeuralStage(Model) { WindowWords = 2000 };
        Read(stage, 300);
        var more = Cut(1200);
        var before = GC.GetAllocatedBytesForCurrentThread();
        stage.Run(more);
        // the scores of the names of a word take 148 bytes; a name itself takes far less
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / more.Words.Length, 0, 100);
    }

    private static Document Read(NeuralStage stage, int paragraphs)
    {
        var doc = Cut(paragraphs);
        stage.Run(doc);
        return doc;
    }

    private static Document Cut(int paragraphs) => English.Cut(new StringBuilder().Insert(0, Paragraph, paragraphs).ToString());
}
