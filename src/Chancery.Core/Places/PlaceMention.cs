using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>A name of a place in the text.</summary>
/// <param name="Tokens">The name.</param>
/// <param name="Place">What it resolves to.</param>
/// <param name="Metonym">The name stands for who governs there ("Washington said"), so nothing happened there on its account.</param>
/// <param name="Reason">Why this place among its namesakes.</param>
public sealed record PlaceMention(TokenRange Tokens, Place Place, bool Metonym, string Reason) : IMention;
