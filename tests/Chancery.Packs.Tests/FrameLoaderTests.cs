using Chancery.Core.Events;
using Chancery.Core.Problems;

namespace Chancery.Packs.Tests;

public sealed class FrameLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-pack").FullName;
    private readonly List<Problem> _problems = [];

    public FrameLoaderTests()
    {
        foreach (var name in (string[])["frames", "sets", "modes"]) Directory.CreateDirectory(Path.Combine(_folder, name));
        foreach (var name in (string[])["codes", "words", "numbers", "outer", "contexts", "sizes"]) Write(name + ".toml", "");
        Write("pack.toml", "name = \"t\"\nversion = \"1\"\nfiles = [\"frames\"]\n");
        Write("types.toml", "[[type]]\nname = \"CONSULT\"\nquad = 1\nscore = 2.5\nmodes = { visit = 4 }\ncameo_root = \"04\"\n");
        Write("sets/a.toml", "[[set]]\nname = \"deal\"\nwords = [\"deal\", \"peace pact\"]\n");
    }

    [Fact]
    public void A_frame_is_read_with_its_triggers_slots_and_tests()
    {
        var frame = Assert.Single(Load("id = \"consult.meet\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"meet with\"]\nnouns = [\"peace talk\"]\nmode = \"visit\"\nactor = [\"subj\"]\nwhen = { obj = [\"@deal\", \"#org\"] }\nrequires = [\"actor\"]\n").Frames);
        Assert.Empty(_problems);
        Assert.Equal(["meet with", "peace talk"], frame.Triggers.Select(trigger => trigger.ToString()));
        Assert.Equal("talk", frame.Triggers[1].Head);
        Assert.Equal((true, false), (frame.NeedsActor, frame.NeedsRecipient));
        Assert.Equal(2, Assert.Single(frame.When).Values.Length);
    }

    [Theory]
    [InlineData("id = \"a\"\ntype = \"CONSLT\"\nwhy = \"w\"\nverbs = [\"meet\"]\n", "PCK006", "Did you mean 'CONSULT'?")]
    [InlineData("id = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"meet\"]\nmode = \"vist\"\n", "PCK006", "Did you mean 'visit'?")]
    [InlineData("id = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"meet\"]\nwhen = { obj = [\"@dael\"] }\n", "PCK006", "Did you mean 'deal'?")]
    [InlineData("id = \"a\"\ntype = \"CONSULT\"\nverbs = [\"meet\"]\n", "PCK003", "Add why")]
    [InlineData("id = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\n", "PCK003", "Add verbs")]
    [InlineData("id = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverb = [\"meet\"]\nnouns = [\"talk\"]\n", "PCK002", "Did you mean 'verbs'?")]
    public void What_is_wrong_is_named_with_its_line_and_what_to_do(string frame, string code, string help)
    {
        Load(frame);
        var problem = Assert.Single(_problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith(help, problem.Help, StringComparison.Ordinal);
        Assert.InRange(problem.Line, 1, 8);
    }

    [Fact]
    public void Two_rules_of_one_id_are_refused()
    {
        Load("id = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"meet\"]\n\n[[frame]]\nid = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"visit\"]\n");
        Assert.Equal("PCK005", Assert.Single(_problems).Code);
    }

    [Fact]
    public void A_trigger_twice_in_one_frame_is_refused()
    {
        Load("id = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"meet\", \"visit\", \"meet\"]\n");
        Assert.Contains("'meet' repeats a trigger of 'a'", Assert.Single(_problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_frames_that_the_same_words_wake_are_refused()
    {
        Load("id = \"a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"meet\", \"visit\"]\n\n[[frame]]\nid = \"b\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"visit\", \"meet\"]\n");
        Assert.Contains("'b' repeats 'a'", Assert.Single(_problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_without_an_example_and_an_example_without_a_frame_are_named()
    {
        Write("pack.toml", "name = \"t\"\nversion = \"1\"\nfiles = [\"frames\"]\nexamples = [\"examples\"]\n");
        Write("frames/a.toml", "[[frame]]\nid = \"consult.a\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"meet\"]\n\n[[frame]]\nid = \"consult.b\"\ntype = \"CONSULT\"\nwhy = \"w\"\nverbs = [\"visit\"]\n");
        Directory.CreateDirectory(Path.Combine(_folder, "examples"));
        Write("examples/consult.md", "# Meetings\n\n`consult.a` and `consult.c`\n");
        Assert.Equal(["PCK006", "PCK007"], PackCheck.Run(_folder).Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Write("examples/unshown.txt", "# not yet\nconsult.b\n");
        Assert.Equal(["PCK006"], PackCheck.Run(_folder).Select(problem => problem.Code));
        Write("examples/consult.md", "# Meetings\n\n`consult.a` and `consult.b`\n");
        Assert.Equal(["PCK005"], PackCheck.Run(_folder).Select(problem => problem.Code));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private FrameLexicon Load(string frame)
    {
        Write("frames/a.toml", "[[frame]]\n" + frame);
        return FrameLoader.Load(PackFolder.Open(_folder, _problems), _problems);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
