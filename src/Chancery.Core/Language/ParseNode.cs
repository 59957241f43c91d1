namespace Chancery.Core.Language;

/// <summary>A word inside <see cref="ParseState"/>: its arc and its outermost children.</summary>
internal struct ParseNode
{
    public int Head;
    public Dep Dep;

    /// <summary>Outermost and second outermost children; -1 for none.</summary>
    public int Left, Left2, Right, Right2;

    public byte LeftCount, RightCount;

    /// <summary>One bit for each relation among the children.</summary>
    public ulong LeftDeps, RightDeps;

    public static readonly ParseNode Fresh = new() { Head = -1, Dep = Dep.Root, Left = -1, Left2 = -1, Right = -1, Right2 = -1 };

    public void Attach(int child, Dep dep, bool left)
    {
        if (left)
        {
            (Left2, Left) = (Left, child);
            LeftDeps |= 1UL << (int)dep;
            LeftCount = (byte)Math.Min(LeftCount + 1, 5);
        }
        else
        {
            (Right2, Right) = (Right, child);
            RightDeps |= 1UL << (int)dep;
            RightCount = (byte)Math.Min(RightCount + 1, 5);
        }
    }
}
