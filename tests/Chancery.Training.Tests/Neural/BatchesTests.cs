using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class BatchesTests
{
    [Fact]
    public void A_round_shows_every_sentence_once_and_every_word_has_a_row_of_its_own()
    {
        var examples = Enumerable.Range(1, 60).Select(length => new Example([.. Enumerable.Repeat("word", length)], Tiny.Vectors)).ToList();
        var batches = new Batches(examples, new Random(1));
        List<Example> seen = [];
        while (seen.Count < examples.Count)
        {
            var batch = batches.Next();
            seen.AddRange(batch.Examples);
            Assert.Equal(Enumerable.Range(0, batch.Rows), batch.Words().Select(word => word.Row).Order());
        }
        Assert.Equal(examples.Count, seen.Distinct().Count());
        Assert.Equal(1, batches.Round);
        _ = batches.Next();
        Assert.Equal(2, batches.Round);
    }
}
