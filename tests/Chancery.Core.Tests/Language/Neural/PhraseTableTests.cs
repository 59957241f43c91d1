using System.Text;
using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;

namespace Chancery.Core.Tests.Language.Neural;

public sealed class PhraseTableTests
{
    private const int Town = 1 << 3, Person = 1 << 6;

    [Fact]
    public void Words_of_a_known_phrase_are_marked_by_what_it_names()
    {
        var marks = Mark("She", "left", "San", "José", "with", "Kessa");
        Assert.Equal([0u, 0u, 1u << 6, 1u << 7, 0u, 1u << 12], marks);
    }

    [Fact]
    public void A_small_letter_is_no_name_unless_the_whole_sentence_is_written_so()
    {
        Assert.Equal([0u, 0u], Mark("Eat", "kessa"));
        Assert.Equal([0u, 1u << 12], Mark("eat", "kessa"));
    }

    [Fact]
    public void A_table_out_of_order_is_refused()
    {
        var bytes = Bytes();
        // the last two keys stand before the sets of the two phrases
        bytes.AsSpan(bytes.Length - 8, 3).Fill(0xff);
        bytes.AsSpan(bytes.Length - 5, 3).Clear();
        Assert.Throws<FormatException>(() => new PhraseTable(new ContentReader(bytes)));
    }

    private static uint[] Mark(params string[] words)
    {
        var doc = BioDocument.Build([new BioSentence(words, [])]);
        var marks = new uint[words.Length];
        new PhraseTable(new ContentReader(Bytes())).Mark(doc, doc.Sentences[0].Tokens, marks);
        return marks;
    }

    private static byte[] Bytes()
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) PhraseTable.Write(writer, new Dictionary<string, int> { ["san jose"] = Town, ["kessa"] = Person });
        return content.ToArray();
    }
}
