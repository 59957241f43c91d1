using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>How often the tellings of one story, and of one document, have a trigger word.</summary>
internal sealed class TellingCounts
{
    private readonly Dictionary<string, int> _story = new(StringComparer.Ordinal);
    private readonly Dictionary<(Document, string), int> _docs = [];

    public TellingCounts(IReadOnlyList<Telling> tellings)
    {
        Tellings = tellings.Count;
        foreach (var telling in tellings)
        {
            _story[telling.Word.Text] = OfStory(telling) + 1;
            _docs[(telling.Doc, telling.Word.Text)] = OfDocument(telling) + 1;
        }
    }

    public int Tellings { get; }

    /// <summary>Tellings of the story with the word of this one.</summary>
    public int OfStory(Telling telling) => _story.GetValueOrDefault(telling.Word.Text);

    /// <summary>Of these, those of its document.</summary>
    public int OfDocument(Telling telling) => _docs.GetValueOrDefault((telling.Doc, telling.Word.Text));
}
