namespace Chancery.Core.Time;

/// <summary>A pattern that a word may start, and the elements that the word behind it must answer to one of; all where the pattern may end at once.</summary>
internal readonly record struct TimeStart(TimePattern Pattern, ulong Next)
{
    public const ulong Any = ulong.MaxValue;

    /// <summary>Whether a word with these elements may stand behind.</summary>
    public bool MayGoOn(ulong next) => Next == Any || (Next & next) != 0;
}
