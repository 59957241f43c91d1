namespace Chancery.Core.Record.Formats;

/// <summary>A code of CAMEO.</summary>
/// <param name="Code">Two to four digits, as text: 010 is not 10.</param>
/// <param name="Label">What it stands for.</param>
/// <param name="Quad">Quad class of GDELT and ICEWS, 1 to 4.</param>
/// <param name="Penta">Class of Phoenix, 0 to 4.</param>
public sealed record CameoCode(string Code, string Label, int Quad, int Penta)
{
    /// <summary>The first two digits.</summary>
    public string Root => Code[..2];

    /// <summary>The first three digits.</summary>
    public string Base => Code[..Math.Min(3, Code.Length)];
}
