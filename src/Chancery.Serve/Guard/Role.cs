namespace Chancery.Serve.Guard;

/// <summary>What somebody may do; each may do what those before may.</summary>
public enum Role
{
    /// <summary>Look, download, try a text.</summary>
    Read,

    /// <summary>Say whether events are right; see what others say of those that one has judged oneself.</summary>
    Review,

    /// <summary>See what all say, and take it along as gold.</summary>
    Admin,
}
