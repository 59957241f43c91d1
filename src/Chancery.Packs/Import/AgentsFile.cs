using Chancery.Core.Problems;

namespace Chancery.Packs.Import;

/// <summary>Reads an .agents file of PETRARCH or TABARI: role nouns, with the marked words of "!PERSON! = MAN, MEN" spelled out.</summary>
internal sealed class AgentsFile(string file, List<Problem> problems)
{
    private readonly Dictionary<string, string[]> _macros = new(StringComparer.Ordinal);
    private readonly List<DictionaryRole> _roles = [];

    public IReadOnlyList<DictionaryRole> Read(TextReader text)
    {
        var number = 0;
        while (text.ReadLine() is { } raw)
        {
            number++;
            var line = DictionaryText.Bare(raw).Trim();
            if (line.Length == 0) continue;
            if (line[0] is '!' && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                _macros[line[..equals].Trim()] = line[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                continue;
            }
            Entry(line, number);
        }
        return _roles;
    }

    private void Entry(string line, int number)
    {
        var (phrase, codes) = DictionaryText.Split(line);
        var (open, close) = (phrase.IndexOf('{', StringComparison.Ordinal), phrase.IndexOf('}', StringComparison.Ordinal));
        string? plural = null;
        if (open >= 0)
        {
            if (close < open) { problems.Add(ImportProblems.OpenBrace(file, number)); return; }
            plural = DictionaryText.Phrase(phrase[(open + 1)..close]);
            phrase = phrase[..open];
        }
        if (codes.Count == 0 || !DictionaryCode.TryReadRole(codes[0], out var code)) { problems.Add(ImportProblems.UnknownCode(file, number, codes.Count == 0 ? "" : codes[0])); return; }
        if (Macro(phrase) is { } macro)
        {
            foreach (var word in _macros[macro]) Add(phrase.Replace(macro, word, StringComparison.Ordinal), "", code, number);
        }
        else Add(phrase, plural, code, number);
    }

    private string? Macro(string phrase) => _macros.Keys.FirstOrDefault(name => phrase.Contains(name, StringComparison.Ordinal));

    private void Add(string phrase, string? plural, DictionaryCode code, int number)
    {
        var word = DictionaryText.Phrase(phrase);
        if (word.Length == 0 || word.Contains('!', StringComparison.Ordinal)) problems.Add(ImportProblems.NoPhrase(file, number));
        else if (!_roles.Exists(role => role.Word.Split('/')[0] == word)) _roles.Add(new DictionaryRole(plural is null ? word : $"{word}/{plural}", code));
    }
}
