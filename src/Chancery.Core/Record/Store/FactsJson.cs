using System.Text.Json.Serialization;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>Writes facts with code that is made when this is compiled: it asks no property what it is. Reading stays with the other way, which knows what facts that an older version wrote do not say.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventFacts))]
internal sealed partial class FactsJson : JsonSerializerContext;
