using System.Text.Json;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>Nothing is printed that docs/events.md does not explain.</summary>
public sealed class DocumentedFieldsTests
{
    [Fact]
    public void Every_field_of_the_record_is_documented()
    {
        var (code, printed) = BuiltProgram.Run("code", "samples/reports.jsonl", "--format", "jsonl");
        Assert.Equal(0, code);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in printed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            Collect(json.RootElement, names);
        }
        Assert.NotEmpty(names);
        var page = Repository.Read("docs", "events.md");
        Assert.Empty(names.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_samples_tell_of_more_than_one_event_each()
    {
        var (_, printed) = BuiltProgram.Run("code", "samples/reports.jsonl", "--format", "jsonl");
        foreach (var id in new[] { "border-talks", "fuel-protest", "aid-and-sanctions" })
        {
            Assert.True(printed.Split('\n').Count(line => line.Contains($"\"{id}\"", StringComparison.Ordinal)) > 1, $"{id}:\n{printed}");
        }
    }

    private static void Collect(JsonElement element, SortedSet<string> names)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, names);
        }
        if (element.ValueKind is not JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            names.Add(property.Name);
            Collect(property.Value, names);
        }
    }
}
