using Chancery.Core.Language;
using Chancery.Core.Language.Neural;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>
/// The country that a report is at home in, where "the police" are its police: its headline names it, it was written there, its first sentence speaks of it, and
/// no other country is named nearly as often.
/// </summary>
internal sealed class ReportHome(World world, Document doc)
{
    /// <summary>What a place in the headline and the dateline is worth, in mentions.</summary>
    private const int FirstOfTitle = 2, Titled = 1, Written = 2, Opened = 1, Led = 1;

    private const int Fewest = 3;

    private readonly List<string> _opening = [];
    private IReadOnlyList<string>? _title;
    private string? _dateline;

    /// <summary>Whether <see cref="_answer"/> is known, and what it is.</summary>
    private bool _known;

    private string? _answer;

    public void Remember(ActorMemory memory)
    {
        _dateline = memory.Dateline;
        _opening.AddRange(memory.Opening);
    }

    public void Keep(ActorMemory memory) => (memory.Dateline, memory.Opening) = (_dateline, [.. _opening]);

    /// <summary>Takes in a phrase of the text that names a state outright.</summary>
    public void See(Draft draft)
    {
        if (draft.Sentence != 0 || draft.Code is not { } code || doc.Part is not (null or { Number: 1 })) return;
        if (draft.Start < doc.Sentences[0].Tokens.Start + Dateline.Length(doc, doc.Sentences[0])) _dateline ??= code;
        if (!_opening.Contains(code)) _opening.Add(code);
    }

    /// <summary>The country, by how often each is named; null where none stands out.</summary>
    /// <param name="counts">How often.</param>
    /// <param name="lead">The subject of the first sentence: "Iraq complained of Turkey" is not told of Turkey, though that be named once more.</param>
    public string? Of(IReadOnlyDictionary<string, int> counts, string? lead)
    {
        if (_known) return _answer;
        (_known, _title) = (true, Title());
        var (best, most, second) = ((string?)null, 0, 0);
        foreach (var code in counts.Keys.Union(_title).Order(StringComparer.Ordinal))
        {
            var weight = Weight(counts, code);
            if (weight > most) (best, most, second) = (code, weight, most);
            else if (weight > second) second = weight;
        }
        if (best is null || most < Fewest || most == second || lead is not null && lead != best && Weight(counts, lead) + Led >= most) return null;
        var framed = _opening.Contains(best) && (_dateline == best || _title.Count > 0 && _title[0] == best);
        return _answer = framed || most * 2 >= second * 3 ? best : null;
    }

    private int Weight(IReadOnlyDictionary<string, int> counts, string code) =>
        counts.GetValueOrDefault(code) + (_title is [var first, ..] && first == code ? FirstOfTitle : _title!.Contains(code) ? Titled : 0) + (_dateline == code ? Written : 0) + (_opening.Contains(code) ? Opened : 0);

    /// <summary>The states that the headline names without doubt, in its order.</summary>
    private List<string> Title()
    {
        List<string> found = [];
        if (doc.Article.Title is not { Length: > 0 } title) return found;
        List<Token> words = [];
        for (var i = 0; i < title.Length; i++)
        {
            if (!char.IsLetter(title[i])) continue;
            var start = i;
            while (i + 1 < title.Length && (char.IsLetter(title[i + 1]) || title[i + 1] is '-' && i + 2 < title.Length && char.IsLetter(title[i + 2]))) i++;
            words.Add(new Token { Norm = title[start..(i + 1)].ToLowerInvariant(), Span = new TextSpan(start, i + 1), Upos = char.IsUpper(title[start]) ? Upos.Propn : Upos.X });
        }
        var tokens = words.ToArray();
        for (var i = 0; i < tokens.Length;)
        {
            var length = world.Phrases.Match(tokens, i, tokens.Length, out var senses);
            if (length > 0 && tokens[i].Upos is Upos.Propn && Array.Find(senses, IsLand) is { Code: { } code } && !found.Contains(code)) found.Add(code);
            i += Math.Max(1, length);
        }
        return found;
    }

    private static bool IsLand(Sense sense) =>
        sense.Kind is SenseKind.Country or SenseKind.Adjective or SenseKind.People or SenseKind.Metonym or SenseKind.Region && sense is { Ambiguity: null, NeedsCountry: false } && Nationality.IsState(sense.Code);
}
