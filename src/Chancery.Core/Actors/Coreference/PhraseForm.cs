namespace Chancery.Core.Actors.Coreference;

/// <summary>How a phrase is determined; the order is from the most definite.</summary>
internal enum PhraseForm : byte { Name, Definite, Demonstrative, Owned, Indefinite, Quantified, BarePlural, Bare }
