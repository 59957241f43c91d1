namespace Chancery.Core.Actors;

/// <summary>One actor of a document while its mentions are gathered.</summary>
internal sealed class ActorCluster
{
    public required int Id { get; init; }

    /// <summary>Its number in the document, or in all parts of a long one; -1 until a mention of it is written.</summary>
    public int Number { get; set; } = -1;

    /// <summary>Lower-case words without accents of each name form; the fullest decides the identifier.</summary>
    public List<string[]> Names { get; } = [];

    /// <summary>Nouns that it was called by and that the pack does not know.</summary>
    public List<string> Nouns { get; } = [];

    public List<Draft> Drafts { get; } = [];

    public string Identifier { get; set; } = "";

    public string? Code { get; set; }

    public string? Sector { get; set; }

    public List<string> OtherSectors { get; } = [];

    public List<string> OtherCodes { get; } = [];

    public string? Office { get; set; }

    public bool Former { get; set; }

    public bool IsPerson { get; set; }

    /// <summary>'f' or 'm' as a pronoun or title told, or null.</summary>
    public char? Gender { get; set; }

    public bool Plural { get; set; }

    /// <summary>Canonical name of the organisation of its office.</summary>
    public string? Body { get; set; }

    /// <summary>The country is only inherited so far.</summary>
    public bool Inherited { get; set; }

    /// <summary>The same actor in the next part of a long text, where none of its mentions stands.</summary>
    public ActorCluster Again(int id)
    {
        var again = new ActorCluster
        {
            Id = id, Number = Number, Identifier = Identifier, Code = Code, Sector = Sector, Office = Office, Former = Former, IsPerson = IsPerson, Gender = Gender, Plural = Plural, Body = Body, Inherited = Inherited,
        };
        again.Names.AddRange(Names);
        again.Nouns.AddRange(Nouns);
        again.OtherSectors.AddRange(OtherSectors);
        again.OtherCodes.AddRange(OtherCodes);
        return again;
    }

    /// <summary>Takes what a mention says about itself; the first to say something is believed, said beats inherited.</summary>
    public void Learn(Draft draft)
    {
        Drafts.Add(draft);
        IsPerson |= draft.IsPerson;
        Plural |= draft.Plural;
        Former |= draft.Former;
        Body ??= draft.Body?.Name;
        if (draft.Code is not null && (Code is null || Inherited && !draft.Inherited)) (Code, Inherited) = (draft.Code, draft.Inherited);
        if (draft.OtherCodes.Count > 0 && OtherCodes.Count == 0) OtherCodes.AddRange(draft.OtherCodes);
        if (draft.Sector is not null && Sector is null)
        {
            Sector = draft.Sector;
            OtherSectors.AddRange(draft.OtherSectors);
        }
        Office ??= draft.Office;
    }
}
