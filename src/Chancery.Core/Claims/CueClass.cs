namespace Chancery.Core.Claims;

/// <summary>What kind of word a cue is. An obj is the noun of a cue of verb and noun, whatever the verb.</summary>
public enum CueClass { Verb, Noun, Adjective, Adverb, VerbNoun, Obj }
