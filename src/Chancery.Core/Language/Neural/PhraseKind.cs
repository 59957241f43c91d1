namespace Chancery.Core.Language.Neural;

/// <summary>What a phrase of the packs names, as <see cref="PhraseTable"/> tells it apart. The order is that of the bits in a model's file.</summary>
public enum PhraseKind { Country, Division, LargeTown, Town, Area, People, Person, PartOfPerson, Organisation, Title }
