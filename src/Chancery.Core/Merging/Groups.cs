namespace Chancery.Core.Merging;

/// <summary>Items that are joined pair by pair (union-find); the smallest item stands for its group.</summary>
internal sealed class Groups(int items)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, items)];

    public int this[int item]
    {
        get
        {
            while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
            return item;
        }
    }

    public void Join(int one, int other)
    {
        var (a, b) = (this[one], this[other]);
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
