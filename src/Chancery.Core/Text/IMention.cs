namespace Chancery.Core.Text;

/// <summary>Something that stands in the text.</summary>
public interface IMention
{
    /// <summary>Where it stands.</summary>
    TokenRange Tokens { get; }
}
