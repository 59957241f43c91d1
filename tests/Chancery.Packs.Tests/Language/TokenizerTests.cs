namespace Chancery.Packs.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The minister's aides didn't speak.", "The minister 's aides did n't speak .")]
    [InlineData("They’ll say it isn’t so", "They ’ll say it is n’t so")]
    [InlineData("We cannot go.", "We can not go .")]
    [InlineData("a US-led, 15-year effort", "a US - led , 15 - year effort")]
    [InlineData("anti-government co-founders re-elected", "anti-government co-founders re-elected")]
    [InlineData("Mr. A. B. Okoro of Acme Inc. paid $1,200.50 (5%).", "Mr. A. B. Okoro of Acme Inc. paid $ 1,200.50 ( 5 % ) .")]
    [InlineData("at 5pm on 3/4/2025, 10km away", "at 5 pm on 3/4/2025 , 10 km away")]
    [InlineData("see https://example.org/a?b=c. @desk #vote2026", "see https://example.org/a?b=c . | @desk #vote2026")]
    [InlineData("mail press@example.org, please", "mail press@example.org , please")]
    [InlineData("“No,” he said -- twice…", "“ No , ” he said -- twice …")]
    [InlineData("and/or both", "and / or both")]
    [InlineData("the teams' 1990s boss, o'clock", "the teams ' 1990s boss , o'clock")]
    [InlineData("peace—at last", "peace — at last")]
    [InlineData("It ended.Then we left.", "It ended . | Then we left .")]
    [InlineData("See No. 5 now. I said no.", "See No. 5 now . | I said no .")]
    [InlineData("Its a long way to its army, its so-called best.", "It s a long way to its army , its so - called best .")]
    [InlineData("Talks, sanctions, etc. Then war, etc., etc.", "Talks , sanctions , etc . | Then war , etc. , etc .")]
    [InlineData("\"Ann Lee\"<ann...@example.com> [...] ----== $$$!. Really.?", "\" Ann Lee \" < ann...@example.com > [ ... ] ----== $$$ !. | Really .?")]
    [InlineData("[sic] {x} <b>", "[ sic ] { x } < b >")]
    public void English_is_cut_as_its_treebanks_cut_it(string text, string expected) => Assert.Equal(expected, English.Tokens(text));

    [Theory]
    [InlineData("KHARTOUM, Jan. 5 - Talks began. They failed.", "KHARTOUM , Jan. 5 - Talks began . | They failed .")]
    [InlineData("He left the U.S. The visit ended.", "He left the U.S. | The visit ended .")]
    [InlineData("The U.S. Senate voted.", "The U.S. Senate voted .")]
    [InlineData("\"We will talk.\" She smiled.", "\" We will talk . \" | She smiled .")]
    [InlineData("\"Why?\" he asked.", "\" Why ? \" he asked .")]
    [InlineData("Gen. Osei met Dr. Mba.", "Gen. Osei met Dr. Mba .")]
    [InlineData("One line\n\nAnother line", "One line | Another line")]
    [InlineData("Wait... what? Yes!", "Wait ... what ? | Yes !")]
    [InlineData("Prices rose 3.5 percent. In May they fell.", "Prices rose 3.5 percent . | In May they fell .")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected) => Assert.Equal(expected, English.Tokens(text));
}
