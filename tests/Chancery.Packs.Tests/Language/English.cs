using Chancery.Core;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Language;

/// <summary>The committed English stages, loaded once.</summary>
internal static class English
{
    public static IReadOnlyList<IStage> Stages { get; } = LanguageLoader.Stages();

    public static Pipeline Pipeline { get; } = Pipeline.Build([.. Stages]);

    public static Pipeline Tokenizer { get; } = Pipeline.Build([.. Stages.Take(2)]);

    public static Document Read(string text) => Pipeline.Run(new Article { Id = "test", Text = text });

    public static Document Cut(string text) => Tokenizer.Run(new Article { Id = "test", Text = text });

    /// <summary>Tokens with a blank between them, sentences with a bar.</summary>
    public static string Tokens(string text)
    {
        var doc = Cut(text);
        return string.Join(" | ", doc.Sentences.Select(sentence => string.Join(' ', Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Select(i => doc.TextOf(i).ToString()))));
    }
}
