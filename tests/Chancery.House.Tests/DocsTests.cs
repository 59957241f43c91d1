using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.House.Tests;

public sealed partial class DocsTests
{
    private static IEnumerable<string> Pages => Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Links_between_pages_lead_somewhere() =>
        Assert.Empty(from page in Pages
                     from Match match in Link().Matches(Fence().Replace(Repository.Read(page), ""))
                     let target = match.Groups[1].Value
                     where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#') && !target.StartsWith("mailto:", StringComparison.Ordinal)
                     where !Path.Exists(Path.Combine(Path.GetDirectoryName(Repository.At(page))!, target.Split('#')[0]))
                     select $"{page}: {target}");

    [Fact]
    public void Every_page_of_docs_is_in_its_index()
    {
        var index = Repository.Read("docs", "README.md");
        Assert.Empty(Pages.Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && page != "docs/README.md")
            .Where(page => !index.Contains($"({page["docs/".Length..]})", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_decision_says_what_would_change_our_mind()
    {
        string[] parts = ["## Context", "## Choice", "## Consequences", "## What would change our mind"];
        var decisions = Pages.Where(page => page.StartsWith("docs/decisions/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(decisions);
        Assert.Empty(from page in decisions from part in parts where !Repository.Read(page).Contains(part + "\n", StringComparison.Ordinal) select $"{page}: {part}");
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^(```+|~~~+).*?^\\1", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
