namespace Chancery.Core.Problems;

/// <summary>Problems while a document is worked on. Every code is explained in docs/problems.md.</summary>
public static class RunProblems
{
    public static Problem Failed(string document, Exception error) =>
        new("RUN001", document, 0, $"the coder gave up on this document: {error.GetType().Name}: {error.Message}",
            "The other documents are not touched. This is a fault of Chancery: please report it with the document.");
}
