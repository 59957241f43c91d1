namespace Chancery.Core.Briefs;

/// <summary>How the reports stand to an event: what is not the same is kept apart.</summary>
public enum BriefKind
{
    Happened,
    Disputed,
    Claimed,
    Planned,
    Supposed,
    Denied,
}
