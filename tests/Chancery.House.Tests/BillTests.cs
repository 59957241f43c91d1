using System.Text.Json;
using Chancery.Sbom;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The bill of materials names what the program is made of.</summary>
public sealed class BillTests
{
    private readonly JsonElement _bill = JsonDocument.Parse(Bill.Of(Repository.Root).ToJson()).RootElement;

    private IEnumerable<JsonElement> Components => _bill.GetProperty("components").EnumerateArray();

    [Fact]
    public void Every_library_beside_the_program_comes_from_a_package_that_is_named()
    {
        var names = Components.Select(component => component.GetProperty("name").GetString()!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Contains("DuckDB.NET.Data.Full", names);
        Assert.Contains("Tomlyn", names);
        Assert.Contains("models/en/neural.bin", names);
        Assert.DoesNotContain("xunit.v3", names);
        Assert.DoesNotContain("Microsoft.CodeAnalysis.BannedApiAnalyzers", names);
    }

    [Fact]
    public void Every_package_has_its_hash_and_what_it_needs_is_in_the_bill()
    {
        var all = Components.Select(component => component.GetProperty("bom-ref").GetString()).ToHashSet();
        Assert.All(Components.Where(component => component.GetProperty("type").GetString() == "library"), component => Assert.Equal(128, component.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length));
        var needs = _bill.GetProperty("dependencies").EnumerateArray().SelectMany(row => row.GetProperty("dependsOn").EnumerateArray().Select(need => need.GetString())).ToList();
        Assert.True(needs.Count > all.Count);
        Assert.Empty(needs.Where(need => !all.Contains(need)));
    }

    [Fact]
    public void The_same_checkout_gives_the_same_text() => Assert.Equal(Bill.Of(Repository.Root).ToJson(), Bill.Of(Repository.Root).ToJson());
}
