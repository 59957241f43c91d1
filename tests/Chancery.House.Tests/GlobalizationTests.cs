using System.Text;

namespace Chancery.House.Tests;

public sealed class GlobalizationTests
{
    [Theory]
    [InlineData("e\u0301", "\u00e9", NormalizationForm.FormC)]
    [InlineData("A\u030a", "\u00c5", NormalizationForm.FormC)]
    [InlineData("\ufb01", "fi", NormalizationForm.FormKC)]
    [InlineData("\u1112\u1161\u11ab", "\ud55c", NormalizationForm.FormC)]
    public void Unicode_normalisation_is_switched_on(string text, string normal, NormalizationForm form) =>
        Assert.Equal(normal, text.Normalize(form));
}
