using Chancery.Core.Language.Neural;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>The mentions and documents of a gold file, tagged and parsed.</summary>
internal sealed class MergingGold
{
    private MergingGold(IReadOnlyList<GoldMention> mentions, IReadOnlyList<Document> documents, int[] docOf) => (Mentions, Documents, DocOf) = (mentions, documents, docOf);

    public IReadOnlyList<GoldMention> Mentions { get; }

    /// <summary>Those that hold a mention.</summary>
    public IReadOnlyList<Document> Documents { get; }

    /// <summary>For every mention the place of its document.</summary>
    public int[] DocOf { get; }

    /// <exception cref="FormatException">A mention stands in no document, or beyond its end.</exception>
    public static MergingGold Of(IReadOnlyList<GoldMention> mentions, IEnumerable<GoldTokens> documents, IReadOnlyList<IStage> language)
    {
        var known = documents.DistinctBy(doc => doc.Doc).ToDictionary(doc => doc.Doc, StringComparer.Ordinal);
        var places = mentions.Select(mention => mention.Doc).Distinct(StringComparer.Ordinal).Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        if (places.Keys.FirstOrDefault(id => !known.ContainsKey(id)) is { } absent)
            throw new FormatException($"the tokens of document {absent} are in no file; name the file of documents beside the file of mentions.");
        if (mentions.FirstOrDefault(mention => mention.Tokens.Length == 0 || mention.Tokens.Min() < 0 || mention.Tokens.Max() >= known[mention.Doc].Tokens.Length) is { } beyond)
            throw new FormatException($"mention {beyond.Id} stands beyond the end of document {beyond.Doc}.");
        var pipeline = Pipeline.Build([.. language]);
        var parsed = new Document[places.Count];
        Parallel.ForEach(places, place => pipeline.Run(parsed[place.Value] = known[place.Key].ToDocument()));
        return new MergingGold(mentions, parsed, [.. mentions.Select(mention => places[mention.Doc])]);
    }

    /// <summary>The mentions as tellings.</summary>
    public Telling[] Tellings(NeuralModel model)
    {
        var lexemes = new Lexemes(model);
        var readers = Documents.Select(doc => new TellingReader(doc, lexemes)).ToArray();
        return [.. Mentions.Select((mention, i) => readers[DocOf[i]].Read(Head(Documents[DocOf[i]], mention), new TokenRange(mention.Tokens.Min(), mention.Tokens.Max() + 1)))];
    }

    /// <summary>Numbers of the gold chains.</summary>
    public int[] Chains => Numbers(Mentions.Select(mention => mention.Chain));

    /// <summary>Numbers of the gold stories of the documents.</summary>
    public int[] Stories
    {
        get
        {
            var stories = new string[Documents.Count];
            for (var i = 0; i < Mentions.Count; i++) stories[DocOf[i]] = Mentions[i].Story ?? "";
            return Numbers(stories);
        }
    }

    /// <summary>The token that hangs outside the mention; the first that the file calls the head where there are several.</summary>
    private static int Head(Document doc, GoldMention mention)
    {
        var words = doc.Words;
        foreach (var token in mention.Tokens)
            if (mention.Head is { } head && words[token].Span.In(doc.Text).Equals(head, StringComparison.OrdinalIgnoreCase)) return token;
        foreach (var token in mention.Tokens)
            if (!mention.Tokens.Contains(words[token].Head)) return token;
        return mention.Tokens[0];
    }

    private static int[] Numbers(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name => numbers.TryGetValue(name, out var number) ? number : numbers[name] = numbers.Count)];
    }
}
