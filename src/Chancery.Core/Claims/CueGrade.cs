namespace Chancery.Core.Claims;

/// <summary>How regularly a word in a frame says that somebody says so.</summary>
public enum CueGrade { Never, Sometimes, Often, Always }
