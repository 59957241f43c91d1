namespace Chancery.Core.Actors.Coreference;

/// <summary>Whom a pronoun speaks of, by its form.</summary>
internal enum PronounKind : byte { I, You, We, He, She, It, They }
