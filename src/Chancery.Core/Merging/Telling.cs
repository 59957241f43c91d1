using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>One mention of something that happened, with what its sentence says around it: what two tellings are compared by.</summary>
internal sealed class Telling
{
    public required Document Doc { get; init; }

    /// <summary>The head token of the trigger.</summary>
    public required int Trigger { get; init; }

    public required int Sentence { get; init; }

    /// <summary>Trigger words, lower case.</summary>
    public required string Text { get; init; }

    public required Lexeme Word { get; init; }

    public required bool Verbal { get; init; }

    public Lexeme? Governor { get; set; }

    public List<Lexeme> Subjects { get; } = [];

    public List<Lexeme> Objects { get; } = [];

    /// <summary>Everything below the trigger, subjects and objects included.</summary>
    public WordBag Arguments { get; } = new();

    /// <summary>What stands before a noun, or an adverb with a verb.</summary>
    public WordBag Modifiers { get; } = new();

    /// <summary>Words inside names of people, organisations and places in the sentence.</summary>
    public WordBag Names { get; } = new();

    public WordBag Numbers { get; } = new();

    public WordBag Times { get; } = new();

    /// <summary>Content words of the sentence.</summary>
    public WordBag Context { get; } = new();

    /// <summary>Content words of the document.</summary>
    public required WordBag Story { get; init; }
}
