namespace Chancery.Packs;

/// <summary>How a snapshot marks the values of pack files. The numbers stand in files: add, never renumber.</summary>
internal enum PackValueKind : byte
{
    Other = 0,
    Text = 1,
    Whole = 2,
    Number = 3,
    Flag = 4,
    Date = 5,
    List = 6,
    Table = 7,
}
