namespace Chancery.Core.Briefs;

/// <summary>A document that a brief rests on.</summary>
/// <param name="Number">As entries refer to it.</param>
/// <param name="Title">Headline, or its identifier.</param>
/// <param name="Publisher">As the source says.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Url">A web address; anything else is left out.</param>
/// <param name="Copy">It repeats another report.</param>
public sealed record BriefSource(int Number, string Title, string? Publisher, DateOnly? Published, string? Url, bool Copy);
