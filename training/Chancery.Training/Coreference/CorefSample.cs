using Chancery.Core.Actors.Coreference;
using Chancery.Core.Text;

namespace Chancery.Training.Coreference;

/// <summary>One document: its phrases and the name of the chain of each.</summary>
/// <param name="Document">The document, read.</param>
/// <param name="Phrases">In text order.</param>
/// <param name="Chains">Of each phrase.</param>
/// <param name="Asked">Which phrases are asked for: those of people, organisations and places.</param>
/// <param name="Pronouns">The chain of each marked mention of one word, by the word.</param>
internal sealed record CorefSample(Document Document, Phrase[] Phrases, string[] Chains, bool[] Asked, IReadOnlyDictionary<int, string> Pronouns);
