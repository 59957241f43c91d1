namespace Chancery.Core.Text;

/// <summary>What separates tokens and belongs to none: white space, control characters and the invisible marks that web pages carry.</summary>
public static class Blank
{
    public static bool Is(char c) => c switch
    {
        '\u200B' or '\u2060' or '\uFEFF' => true,
        _ => char.IsWhiteSpace(c) || char.IsControl(c),
    };
}
