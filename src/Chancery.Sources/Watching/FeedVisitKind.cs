namespace Chancery.Sources.Watching;

/// <summary>How a visit ended: it was read, nothing had changed, it failed, or its time had not come.</summary>
public enum FeedVisitKind { Read, Unchanged, Failed, Waiting }
