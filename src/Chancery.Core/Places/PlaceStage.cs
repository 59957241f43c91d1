using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>Finds names of places and resolves them among their namesakes. Absent packs give no places, never an error.</summary>
public sealed class PlaceStage(PlaceLexicon lexicon) : IStage
{
    private const int LongestName = 6;

    private readonly PlaceResolver _resolver = new(lexicon);
    private readonly PlaceUse _use = new(lexicon);

    public PlaceLexicon Lexicon => lexicon;

    public string Name => "places";

    public Layers Needs => Layers.Tree | Layers.Entities;

    public Layers Gives => Layers.Places;

    public void Run(Document doc)
    {
        if (lexicon.Gazetteer.Count == 0) return;
        List<TokenRange> found = [];
        foreach (var sentence in doc.Sentences) Find(doc, sentence, found);
        if (found.Count == 0) return;
        var reading = _resolver.Resolve(doc.Article, [.. found.Select(doc.SpanOf)]);
        // a report names few places, and the same ones again and again
        Dictionary<int, Place> places = [];
        for (var i = 0; i < found.Count; i++)
        {
            var group = reading.GroupOf[i];
            if (group.Best < 0) continue;
            if (!places.TryGetValue(group.BestRow, out var place)) places[group.BestRow] = place = lexicon.Gazetteer.PlaceOf(group.BestRow);
            doc.Places.Add(new PlaceMention(found[i], place, _use.IsMetonym(doc, found[i], group.BestRow), doc.Once(PlaceReason.Of(lexicon.Gazetteer, reading, group))));
        }
    }

    /// <summary>Resolves names that somebody else found in the text.</summary>
    internal PlaceReading Resolve(Article article, IReadOnlyList<TextSpan> spans) => _resolver.Resolve(article, spans);

    private void Find(Document doc, Sentence sentence, List<TokenRange> found)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (!PlaceUse.MayStart(doc, i)) continue;
            var length = Longest(doc, i, sentence.Tokens.End);
            if (length == 0) continue;
            var range = new TokenRange(i, i + length);
            if (_use.IsPlace(doc, sentence, range)) found.Add(range);
            i += length - 1;
        }
    }

    private int Longest(Document doc, int start, int end)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        for (var length = Math.Min(LongestName, end - start); length > 0; length--)
        {
            var last = start + length - 1;
            if (length > 1 && !char.IsLetterOrDigit(doc.TextOf(last)[^1])) continue;
            var folded = PlaceFold.Fold(doc.SpanOf(new TokenRange(start, start + length)).In(doc.Text), buffer);
            if (folded > 0 && IsKnown(buffer[..folded], IsMarked(doc, start, length))) return length;
        }
        return 0;
    }

    // "Ky." and "B.C." count where the recogniser of names says that they are places
    private static bool IsMarked(Document doc, int start, int length) =>
        doc.Words[start].Entity is >= 0 and var entity && doc.Entities[entity] is { Kind: EntityKind.Location } name && name.Tokens.Start == start && name.Tokens.Length == length;

    private bool IsKnown(ReadOnlySpan<char> folded, bool abbreviated)
    {
        var candidates = lexicon.Gazetteer.Find(folded);
        while (candidates.MoveNext())
        {
            if (candidates.Name is not (NameKind.Demonym or NameKind.Abbreviation) || (abbreviated && candidates.Name is NameKind.Abbreviation)) return true;
        }
        return false;
    }
}
