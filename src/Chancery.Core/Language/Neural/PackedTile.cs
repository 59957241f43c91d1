namespace Chancery.Core.Language.Neural;

/// <summary>Sums of rows, a row's panels one after the other.</summary>
internal readonly unsafe struct PackedTile(int* sums, int rows, int panels, int first)
{
    public int* Sums => sums;

    public int Rows => rows;

    public int Panels => panels;

    /// <summary>The output at which the tile begins.</summary>
    public int First => first;
}
