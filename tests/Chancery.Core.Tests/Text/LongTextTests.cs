using System.Security.Cryptography;
using System.Text;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Text;

public sealed class LongTextTests
{
    private const int Letters = 1000;

    [Fact]
    public void Every_paragraph_is_one_parts_own_and_leads_in_to_the_next()
    {
        var article = new Article { Id = "long", Text = string.Join("\n\n", Enumerable.Range(0, 200).Select(i => $"Paragraph {i} tells of a day in the valley.")) };
        List<TextSpan> own = [];
        var parts = LongText.Parts(article, Letters).ToList();
        foreach (var part in parts)
        {
            Assert.Equal(own.Count, part.Part!.FirstParagraph + part.Part.LeadIn);
            own.AddRange(part.Paragraphs.Skip(part.Part.LeadIn).Select(paragraph => paragraph.Span));
            Assert.InRange(part.Paragraphs[^1].Span.End - part.Paragraphs[part.Part.LeadIn].Span.Start, 1, Letters + Letters / 2);
        }
        Assert.Equal(200, own.Count);
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(part => part.Part!.Number));
        Assert.All(parts.Skip(1), part => Assert.InRange(part.Part!.LeadIn, 1, 8));
        Assert.All(parts, part => Assert.Equal(RecordId.OfText(article.Text), part.Id));
    }

    [Fact]
    public void A_text_without_a_line_break_is_cut_behind_sentences_and_loses_no_letter()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Sentence {i} has no line break. ")).Trim();
        var parts = LongText.Parts(new Article { Id = "long", Text = text }).ToList();
        var own = parts.SelectMany(part => part.Paragraphs.Skip(part.Part!.LeadIn)).Select(paragraph => paragraph.Span.In(text).ToString()).ToList();
        Assert.True(parts.Count > 1);
        Assert.Equal(text, string.Join(' ', own));
        Assert.All(own, piece => Assert.EndsWith(".", piece, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_a_blank_is_cut_too_and_between_no_two_halves_of_a_letter()
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F54A", 400_000)) + "x";
        var own = LongText.Parts(new Article { Id = "long", Text = text[1..] }).SelectMany(part => part.Paragraphs.Skip(part.Part!.LeadIn)).ToList();
        Assert.Equal(text.Length - 1, own.Sum(paragraph => paragraph.Span.Length));
        Assert.All(own.Skip(1), paragraph => Assert.False(char.IsLowSurrogate(text[paragraph.Span.Start + 1])));
    }

    [Fact]
    public void A_text_of_blanks_is_one_part_without_a_paragraph() =>
        Assert.Empty(Assert.Single(LongText.Parts(new Article { Id = "blank", Text = new string(' ', 1 << 20) })).Paragraphs);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(1 << 14)]
    [InlineData((1 << 15) + 7)]
    public void The_hash_of_a_text_is_that_of_all_its_bytes(int length)
    {
        var text = string.Concat(Enumerable.Repeat("é\U0001F54Ax", length / 4 + 1))[..length];
        var expected = "d_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
        Assert.Equal(expected, RecordId.OfText(text));
    }

    [Fact]
    public void Two_parts_as_one_document_keep_trees_names_and_numbers()
    {
        var article = new Article { Id = "long", Text = "one two\n\nthree four\n\nfive six" };
        var whole = new Document(article);
        Document Part(int number, int first, int lead, int before, params int[] words)
        {
            var doc = Document.OfPart(whole, new DocumentPart(number, first, lead, before), null);
            foreach (var word in words)
            {
                var start = article.Text.IndexOf(" one two three four five six".Split(' ')[word], StringComparison.Ordinal);
                var sentence = (doc.Tokens.Count) / 2;
                if (doc.Tokens.Count % 2 == 0)
                {
                    doc.Paragraphs.Add(new Paragraph(new TextSpan(start, start + 3)));
                    doc.Sentences.Add(new Sentence(new TokenRange(doc.Tokens.Count, doc.Tokens.Count + 2), new TextSpan(start, start + 3), sentence));
                }
                doc.Entities.Add(new EntityMention(new TokenRange(doc.Tokens.Count, doc.Tokens.Count + 1), EntityKind.Person));
                doc.Tokens.Add(new Token { Span = new TextSpan(start, start + 3), Norm = $"{word}", Lemma = "", Xpos = "", Head = doc.Tokens.Count % 2 == 0 ? -1 : doc.Tokens.Count - 1, Sentence = sentence, Entity = doc.Tokens.Count });
            }
            return doc;
        }
        var first = Part(1, 0, 0, 0, 1, 2, 3, 4);
        var second = Part(2, 1, 1, 2, 3, 4, 5, 6);
        Assert.Equal([1, 2], [first.NumberOf(0), first.NumberOf(1)]);
        Assert.Equal([2, 3], [second.NumberOf(0), second.NumberOf(1)]);
        var shift = new PartShift(first, second);
        var joint = shift.Joint;
        Assert.Equal(["1", "2", "3", "4", "5", "6"], joint.Words.ToArray().Select(token => token.Norm));
        Assert.Equal((3, 3), (joint.Sentences.Count, joint.Paragraphs.Count));
        Assert.Equal(3, joint.NumberOf(joint.Words[shift.MovedToken(2)].Sentence));
        Assert.Equal(4, joint.Words[5].Head);
        Assert.Equal(5, joint.Entities[joint.Words[5].Entity].Tokens.Start);
    }
}
