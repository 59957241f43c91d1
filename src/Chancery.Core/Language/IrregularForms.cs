namespace Chancery.Core.Language;

/// <summary>Past forms and plurals that no ending explains, from a language pack.</summary>
public sealed class IrregularForms
{
    private readonly Dictionary<string, string> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pronouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);

    /// <param name="verbs">"flee fled fled": lemma, past, participle; further forms that the endings of a table miss may follow ("sever severed severing").</param>
    /// <param name="nouns">"woman women": lemma, plural.</param>
    /// <param name="pronouns">"I i me": lemma, forms in lower case.</param>
    public IrregularForms(IEnumerable<string> verbs, IEnumerable<string> nouns, IEnumerable<string> pronouns)
    {
        Fill(_pronouns, pronouns);
        Fill(_verbs, verbs);
        Fill(_nouns, nouns);
    }

    public static IrregularForms None { get; } = new([], [], []);

    /// <summary>The lemma of an irregular form under its Penn tag, or null.</summary>
    public string? Lemma(string norm, string xpos) => xpos switch
    {
        "VBD" or "VBN" or "VBG" or "VBZ" => _verbs.GetValueOrDefault(norm),
        "PRP" => _pronouns.GetValueOrDefault(norm),
        "NNS" => _nouns.GetValueOrDefault(norm),
        _ => null,
    };

    private static void Fill(Dictionary<string, string> lemmas, IEnumerable<string> rows)
    {
        foreach (var row in rows)
        {
            var forms = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in forms.Skip(1)) lemmas.TryAdd(form, forms[0]);
        }
    }
}
