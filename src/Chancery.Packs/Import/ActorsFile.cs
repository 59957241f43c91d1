using Chancery.Core.Problems;

namespace Chancery.Packs.Import;

/// <summary>Reads an .actors file of PETRARCH or TABARI. A line that says nothing sensible is a problem, and the rest is used.</summary>
internal sealed class ActorsFile(string file, IReadOnlySet<string> countries, List<Problem> problems)
{
    private static readonly char[] Cuts = [' ', '\t', '<', '>'];

    private readonly List<DictionaryActor> _actors = [];

    public IReadOnlyList<DictionaryActor> Read(TextReader text)
    {
        var number = 0;
        DictionaryActor? actor = null;
        while (text.ReadLine() is { } raw)
        {
            number++;
            var line = DictionaryText.Bare(raw);
            if (line.Trim().Length == 0) continue;
            var (phrase, codes) = DictionaryText.Split(line);
            if (phrase.Length > 0 && phrase[0] is '+') Synonym(actor, phrase[1..], number);
            else if (phrase.Length > 0)
            {
                actor = new DictionaryActor(DictionaryText.Name(phrase));
                if (actor.Name.Length == 0) problems.Add(ImportProblems.NoPhrase(file, number));
                else _actors.Add(actor);
            }
            else if (actor is null) problems.Add(ImportProblems.NoEntry(file, number));
            if (actor is not null) Codes(actor, codes, number);
        }
        return [.. _actors.Where(static read => read.HasCode)];
    }

    private void Synonym(DictionaryActor? actor, string phrase, int number)
    {
        var name = DictionaryText.Name(phrase);
        if (actor is null) problems.Add(ImportProblems.NoEntry(file, number));
        else if (name.Length == 0) problems.Add(ImportProblems.NoPhrase(file, number));
        else if (name != actor.Name && !actor.Synonyms.Contains(name)) actor.Synonyms.Add(name);
    }

    private void Codes(DictionaryActor actor, IReadOnlyList<string> codes, int number)
    {
        foreach (var bracket in codes)
        {
            var cut = bracket.IndexOfAny(Cuts);
            var (name, days) = cut < 0 ? (bracket, "") : (bracket[..cut], bracket[cut..]);
            if (DictionaryCode.IsNull(name)) continue;
            if (!DictionaryCode.TryRead(name, countries, out var code)) problems.Add(ImportProblems.UnknownCode(file, number, name));
            else if (!DictionaryRange.TryRead(days, out var range)) problems.Add(ImportProblems.WrongDays(file, number, days.Trim()));
            else if (range == default) actor.Default = code;
            else actor.Dated.Add(new DictionaryTerm(code, range));
        }
    }
}
