namespace Chancery.Core.Language;

/// <summary>
/// Numbers of the moves: shift, then left arcs (the next word takes the top of the stack) and right arcs (the second of the stack takes the top),
/// one move per relation.
/// </summary>
internal static class ParseMove
{
    public const int Shift = 0;

    /// <summary>Room for the relations; <see cref="Dep"/> may grow up to it without changing the numbers.</summary>
    private const int Relations = 64;

    public const int FirstRight = 1 + Relations;

    public const int Count = 1 + 2 * Relations;

    public static int Left(Dep dep) => 1 + (int)dep;

    public static int Right(Dep dep) => FirstRight + (int)dep;

    public static Dep DepOf(int move) => (Dep)((move - 1) % Relations);
}
