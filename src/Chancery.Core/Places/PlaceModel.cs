namespace Chancery.Core.Places;

/// <summary>Weights of <see cref="PlaceFeature"/>: for the first look, at one name alone, and for the second, with the rest of the document resolved.</summary>
public sealed class PlaceModel
{
    internal const int Count = (int)PlaceFeature.Count;

    private readonly float[] _first = new float[Count], _second = new float[Count];

    internal Span<float> First => _first;

    internal Span<float> Second => _second;

    /// <summary>Sets the weights of a feature; false where no feature has that name.</summary>
    public bool TrySet(string feature, float first, float second)
    {
        if (!Enum.TryParse<PlaceFeature>(feature, out var known) || known is PlaceFeature.Count || !Enum.IsDefined(known)) return false;
        (_first[(int)known], _second[(int)known]) = (first, second);
        return true;
    }

    internal static float Score(ReadOnlySpan<float> weights, ReadOnlySpan<float> features)
    {
        var sum = 0f;
        for (var i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return sum;
    }
}
