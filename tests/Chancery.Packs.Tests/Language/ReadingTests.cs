using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Language;

/// <summary>Plain sentences that any model of ours must read rightly.</summary>
public sealed class ReadingTests
{
    private static string Tree(string text)
    {
        var doc = English.Read(text);
        return string.Join(' ', Enumerable.Range(0, doc.Tokens.Count)
            .Select(i => $"{doc.TextOf(i)}/{doc.Words[i].Dep.Name()}/{(doc.Words[i].Head < 0 ? "-" : doc.TextOf(doc.Words[i].Head).ToString())}"));
    }

    [Fact]
    public void A_text_is_read_the_second_time_as_the_first()
    {
        const string text = "Ministers of both countries met in Zagreb on Friday. The Zagrebian xylophonists, who had asked for a truce, refused to leave.\n\nThe ministers refused.";
        string[] read = [Tree(text), Tree(text), Tree(text)];
        Assert.Equal(read[0], read[1]);
        Assert.Equal(read[0], read[2]);
    }

    [Theory]
    [InlineData("The soldiers attacked the village.", "The/det/soldiers soldiers/nsubj/attacked attacked/root/- the/det/village village/obj/attacked ./punct/attacked")]
    [InlineData("The minister met with rebels.", "The/det/minister minister/nsubj/met met/root/- with/case/rebels rebels/obl/met ./punct/met")]
    public void Plain_sentences_have_their_tree(string text, string expected) => Assert.Equal(expected, Tree(text));

    [Theory]
    [InlineData("Federal troops clashed with rebels near the town on Tuesday, killing at least 14 people, two residents and a regional official said.", "residents official", "clashed")]
    [InlineData("Gunmen killed nine farmers in a raid on a village, residents and a local official said.", "residents official", "killed")]
    [InlineData("The army seized three towns, a rebel spokesman and two aid workers said on Monday.", "spokesman workers", "seized")]
    [InlineData("Soldiers fired on the crowd, killing a teenager, witnesses and medics told Reuters.", "witnesses medics", "fired")]
    [InlineData("The two countries agreed to reopen the border, the foreign ministry and a diplomat said.", "ministry diplomat", "agreed")]
    public void Those_who_say_so_at_the_end_are_no_part_of_what_they_say(string text, string sources, string said)
    {
        var doc = English.Read(text);
        var words = doc.Words;
        var (what, subject) = (words[IndexOf(doc, said)], -1);
        Assert.Equal(Dep.Ccomp, what.Dep);
        Assert.Equal(Dep.Root, words[what.Head].Dep);
        List<string> found = [];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Dep is Dep.Nsubj && words[i].Head >= 0 && words[words[i].Head].Dep is Dep.Root) subject = i;
        }
        for (var i = subject; i < words.Length && subject >= 0; i++)
        {
            if (i == subject || words[i].Head == subject && words[i].Dep is Dep.Conj) found.Add(doc.TextOf(i).ToString());
        }
        Assert.Equal(sources, string.Join(' ', found));
    }

    [Theory]
    [InlineData("Rebels killed three soldiers, two policemen and a driver.", "soldiers", "policemen")]
    [InlineData("The minister met officials, bankers and envoys who said nothing.", "officials", "bankers")]
    public void What_only_looks_like_it_stays_as_it_is(string text, string first, string second)
    {
        var doc = English.Read(text);
        Assert.Equal((Dep.Conj, IndexOf(doc, first)), (doc.Words[IndexOf(doc, second)].Dep, doc.Words[IndexOf(doc, second)].Head));
    }

    private static int IndexOf(Document doc, string word)
    {
        for (var i = 0; i < doc.Tokens.Count; i++)
        {
            if (doc.TextOf(i).SequenceEqual(word)) return i;
        }
        return -1;
    }

    [Theory]
    [InlineData("The village was bombed.", 3, "bomb")]
    [InlineData("They toppled the king.", 1, "topple")]
    [InlineData("He has seized power.", 2, "seize")]
    [InlineData("The talks have stopped.", 3, "stop")]
    [InlineData("Two women were killed.", 1, "woman")]
    [InlineData("The armies fled.", 2, "flee")]
    [InlineData("They are making threats.", 2, "make")]
    public void Lemmas_are_the_dictionary_forms(string text, int token, string lemma) => Assert.Equal(lemma, English.Read(text).Words[token].Lemma);

    [Fact]
    public void Names_are_found_with_their_kind()
    {
        var doc = English.Read("President Amina Diallo flew from Nairobi to Geneva on Monday.");
        var names = doc.Entities.Select(entity => (doc.TextOf(entity.Tokens), entity.Kind)).ToList();
        Assert.Contains(("Amina Diallo", EntityKind.Person), names);
        Assert.Contains(("Nairobi", EntityKind.Location), names);
        Assert.Contains(("Monday", EntityKind.Date), names);
        foreach (var (entity, i) in doc.Entities.Select((entity, i) => (entity, i)))
            for (var token = entity.Tokens.Start; token < entity.Tokens.End; token++) Assert.Equal(i, doc.Words[token].Entity);
    }

    [Fact]
    public async Task Many_threads_read_what_one_reads()
    {
        const string Text = "Envoys of both states met in Lagos on Tuesday. \"We'll talk again,\" Ms. Adeyemi said, although 12 of the 15-member council hadn't agreed.";
        var alone = Tree(Text);
        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Tree(Text), TestContext.Current.CancellationToken)));
        Assert.All(together, tree => Assert.Equal(alone, tree));
    }
}
