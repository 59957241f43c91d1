namespace Chancery.Core.Time;

/// <summary>Where the clause of an expression looks.</summary>
internal enum TimeTense { Unknown, Past, Present, Future }
