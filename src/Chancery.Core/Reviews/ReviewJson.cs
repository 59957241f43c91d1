using System.Text.Json.Serialization;

namespace Chancery.Core.Reviews;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReviewDecision))]
internal sealed partial class ReviewJson : JsonSerializerContext;
