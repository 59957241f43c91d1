namespace Chancery.Cli;

/// <summary>The coder of the packs and models below a folder.</summary>
internal static class PackEngine
{
    /// <exception cref="EngineException">Always, as long as no language model is part of the program.</exception>
    public static IEngine Load(string root) => throw new EngineException(UseProblems.CannotLoad(root, "this version has no language model yet."));
}
