using Chancery.Core.Actors.Coreference;
using Chancery.Core.Text;

namespace Chancery.Training.Coreference;

/// <summary>One document: its phrases and the name of the chain of each.</summary>
internal sealed record CorefSample(Document Document, Phrase[] Phrases, string[] Chains);
