using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>What the form of a text, its other names and the packs make of the names that the networks found, in this order.</summary>
internal sealed class NameCompletion
{
    private readonly NameChains _chains;
    private readonly NameLetters _letters;
    private readonly NameKin _kin;
    private readonly NameSettling _settling;

    public NameCompletion(PhraseTable phrases, NameWords words)
    {
        _chains = new NameChains(words);
        _letters = new NameLetters(phrases, words);
        _kin = new NameKin(phrases, words, _letters);
        _settling = new NameSettling(phrases, words);
    }

    /// <summary>Gives the document its names.</summary>
    /// <param name="doc">The document, with tags, tree and for each word the place of its name in the list.</param>
    /// <param name="scratch">Holds what the networks found.</param>
    public void Run(Document doc, Scratch scratch)
    {
        var (found, chains, houses, persons) = (scratch.Entities, scratch.Chains, scratch.Houses, scratch.Persons);
        chains.Clear();
        houses.Clear();
        persons.Clear();
        _chains.Find(doc, found, chains);
        NamePremises.Find(doc, found, houses);
        _letters.Find(doc, found, persons);
        NameMerging.Merge(doc, found, chains, scratch.Found);
        NameMerging.Merge(doc, found, houses, scratch.Found);
        NameMerging.Merge(doc, found, persons, scratch.Found);
        _kin.Complete(doc, found, scratch);
        _settling.Settle(doc, found);
    }
}
